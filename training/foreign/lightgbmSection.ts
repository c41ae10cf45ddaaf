// A run of `key=value` lines of a LightGBM text model that knows its line numbers, so that every refusal says where.

import { BoosterError } from '../booster/boosterError.ts';

interface Entry {
  readonly text: string;
  readonly line: number;
}

/** Every reader throws BoosterError `malformed_model` naming the line. */
export class LightgbmSection {
  /** Line of the section's start, counted from 1. */
  readonly line: number;
  readonly #entries = new Map<string, Entry>();

  constructor(line: number) {
    this.line = line;
  }

  /** A line without `=` is a key alone. */
  add(text: string, line: number): void {
    const end = text.includes('=') ? text.indexOf('=') : text.length;
    const key = text.slice(0, end);
    if (this.#entries.has(key)) failAt(line, `"${key}" comes twice`);
    this.#entries.set(key, { text: text.slice(end + 1), line });
  }

  has(key: string): boolean {
    return this.#entries.has(key);
  }

  text(key: string): string {
    return this.#entry(key).text;
  }

  integer(key: string): number {
    const { text, line } = this.#entry(key);
    return integerOf(text, key, line);
  }

  /** Exactly `count` integers. */
  integers(key: string, count: number): Int32Array {
    const { line } = this.#entry(key);
    return Int32Array.from(this.#words(key, count), (word) => integerOf(word, key, line));
  }

  /** Exactly `count` finite numbers; LightGBM writes 17 digits, which give back the double they came from. */
  numbers(key: string, count: number): Float64Array {
    const { line } = this.#entry(key);
    return Float64Array.from(this.#words(key, count), (word, index) => numberOf(word, key, index, line));
  }

  /** The same, infinities allowed: LightGBM splits what is missing from all that is not with `value <= inf`. */
  numbersOrInfinities(key: string, count: number): Float64Array {
    const { line } = this.#entry(key);
    return Float64Array.from(this.#words(key, count), (word, index) => {
      if (word === 'inf') return Number.POSITIVE_INFINITY;
      if (word === '-inf') return Number.NEGATIVE_INFINITY;
      return numberOf(word, key, index, line);
    });
  }

  /** Words between single spaces. */
  words(key: string): string[] {
    const text = this.text(key).trim();
    return text === '' ? [] : text.split(' ');
  }

  fail(key: string, detail: string): never {
    return failAt(this.#entries.get(key)?.line ?? this.line, detail);
  }

  #entry(key: string): Entry {
    return this.#entries.get(key) ?? failAt(this.line, `has no "${key}"`);
  }

  #words(key: string, count: number): string[] {
    const words = this.words(key);
    if (words.length !== count) this.fail(key, `${key}: expected ${count} values, found ${words.length}`);
    return words;
  }
}

export function failAt(line: number, detail: string): never {
  throw new BoosterError({ reason: 'malformed_model', where: `line ${line}`, detail });
}

function numberOf(word: string, key: string, index: number, line: number): number {
  const value = Number(word);
  if (/^[-+.\de]+$/i.test(word) && Number.isFinite(value)) return value;
  return failAt(line, `value ${index} of ${key} is "${word}", not a finite number`);
}

function integerOf(text: string, key: string, line: number): number {
  const value = Number(text);
  if (/^-?\d{1,10}$/.test(text) && Math.abs(value) < 2 ** 31) return value;
  return failAt(line, `${key}: "${text}" is not an integer of 32 bits`);
}
