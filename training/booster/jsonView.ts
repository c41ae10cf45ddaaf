// A place in a parsed JSON document that knows its own path, so that every refusal says where.

import { BoosterError } from './boosterError.ts';

/** Read-only view of one value; every reader throws BoosterError `malformed_model` naming the path. */
export class JsonView {
  readonly value: unknown;
  readonly path: string;

  constructor(value: unknown, path: string) {
    this.value = value;
    this.path = path;
  }

  static parse(bytes: Uint8Array): JsonView {
    try {
      return new JsonView(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), 'model');
    } catch (error) {
      throw new BoosterError({ reason: 'malformed_model', where: 'model', detail: String(error) });
    }
  }

  /** The member `key`, which must exist. */
  at(key: string): JsonView {
    return this.optional(key) ?? this.fail(`has no member "${key}"`);
  }

  optional(key: string): JsonView | undefined {
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value)) {
      return this.fail('is not an object');
    }
    if (!Object.hasOwn(this.value, key)) return undefined;
    return new JsonView((this.value as Record<string, unknown>)[key], `${this.path}.${key}`);
  }

  items(): JsonView[] {
    if (!Array.isArray(this.value)) return this.fail('is not a list');
    return this.value.map((item: unknown, index) => new JsonView(item, `${this.path}[${index}]`));
  }

  text(): string {
    return typeof this.value === 'string' ? this.value : this.fail('is not a text');
  }

  /** XGBoost writes its parameters as text: "120". */
  integer(): number {
    const number = Number(this.value);
    if (!Number.isSafeInteger(number) || number < 0)
      this.fail(`${JSON.stringify(this.value)} is not a count`);
    return number;
  }

  /** A list of finite numbers; with `length`, of that many. Booleans count as 0 and 1 (older versions write them). */
  numbers(length?: number): number[] {
    if (!Array.isArray(this.value)) return this.fail('is not a list');
    const values: unknown[] = this.value;
    if (length !== undefined && values.length !== length) {
      this.fail(`expected ${length} values, found ${values.length}`);
    }
    return values.map((value, index) => {
      const number = typeof value === 'boolean' ? Number(value) : value;
      if (typeof number === 'number' && Number.isFinite(number)) return number;
      return this.fail(`value ${index} is ${JSON.stringify(value)}, not a finite number`);
    });
  }

  fail(detail: string): never {
    throw new BoosterError({ reason: 'malformed_model', where: this.path, detail });
  }
}
