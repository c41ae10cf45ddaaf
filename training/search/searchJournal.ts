// The trials of a search on disk, so that it survives being stopped at any moment: an append-only file of JSON lines,
// each with its own checksum. The first line says which search it belongs to. It holds no state of the optimiser:
// the same optimiser, told the same values, suggests the same trials.

import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { SearchError } from './searchError.ts';

const FORMAT = 'clairscore-search';
const VERSION = 1;

const headerSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  identity: z.unknown(),
});

const entrySchema = z
  .strictObject({
    number: z.int().min(1),
    parameters: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
    value: z.number().nullable(),
    /** Why there is no value. */
    failure: z.string().optional(),
    seconds: z.number().min(0),
  })
  .refine(
    ({ value, failure }) => (value === null) === (failure !== undefined),
    'has either a value or a failure',
  );

export type JournalEntry = z.infer<typeof entrySchema>;

export interface SearchJournal {
  /** The trials that were there when it was opened, in order. */
  readonly entries: readonly JournalEntry[];
  /** Returns when the line is on disk. */
  append(entry: JournalEntry): void;
  close(): void;
}

/**
 * Opens or creates the journal. A last line without its end, which an interruption leaves, is cut off.
 * @param identity plain JSON; a journal with another one is refused.
 * @throws SearchError `journal_corrupt` naming the line, or `journal_of_another_search`
 */
export function openSearchJournal(path: string, identity: unknown): SearchJournal {
  const entries = existsSync(path) ? readEntries(path, identity) : null;
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'a');
  if (entries === null || entries.isNew) writeLine(file, { format: FORMAT, version: VERSION, identity });
  return {
    entries: entries?.entries ?? [],
    append: (entry) => writeLine(file, entry),
    close: () => closeSync(file),
  };
}

function readEntries(path: string, identity: unknown): { entries: JournalEntry[]; isNew: boolean } {
  const bytes = readFileSync(path);
  const whole = bytes.lastIndexOf('\n'.charCodeAt(0)) + 1;
  if (whole < bytes.length) truncateSync(path, whole);
  if (whole === 0) return { entries: [], isNew: true };
  const lines = bytes
    .subarray(0, whole - 1)
    .toString('utf8')
    .split('\n');
  const fault = (index: number, detail: string) =>
    new SearchError({ reason: 'journal_corrupt', path, line: index + 1, detail });
  const contents = lines.map((line, index) => readLine(line, (detail) => fault(index, detail)));
  requireIdentity(path, parse(headerSchema, contents[0], (detail) => fault(0, detail)).identity, identity);
  const entries = contents.slice(1).map((content, i) => {
    const entry = parse(entrySchema, content, (detail) => fault(i + 1, detail));
    if (entry.number !== i + 1) throw fault(i + 1, `holds trial ${entry.number}, expected trial ${i + 1}`);
    return entry;
  });
  return { entries, isNew: false };
}

/** A line is eight hexadecimal digits, a space, and the JSON that they are the CRC-32 of. */
function writeLine(file: number, content: unknown): void {
  const json = JSON.stringify(content);
  writeSync(file, `${checksum(json)} ${json}\n`);
  fsyncSync(file);
}

function readLine(line: string, fault: (detail: string) => SearchError): unknown {
  const json = line.slice(9);
  const [expected, found] = [line.slice(0, 8), checksum(json)];
  if (line[8] !== ' ' || expected !== found)
    throw fault(`its checksum is ${found}, the line says "${expected}"`);
  try {
    return JSON.parse(json);
  } catch (error) {
    throw fault(String(error));
  }
}

function checksum(json: string): string {
  return crc32(json).toString(16).padStart(8, '0');
}

function parse<T>(schema: z.ZodType<T>, content: unknown, fault: (detail: string) => SearchError): T {
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  throw fault(
    parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`.trim()).join('; '),
  );
}

function requireIdentity(path: string, found: unknown, expected: unknown): void {
  // Through JSON, as the one in the file went.
  const difference = firstDifference('', found, JSON.parse(JSON.stringify(expected)));
  if (difference) throw new SearchError({ reason: 'journal_of_another_search', path, difference });
}

/** The first place where two JSON values differ, in words; null when they are the same. */
function firstDifference(place: string, there: unknown, here: unknown): string | null {
  const [first, second] = [JSON.stringify(there), JSON.stringify(here)];
  if (first === second) return null;
  const [members, others] = [membersOf(there), membersOf(here)];
  if (!members || !others) return `its ${place} is ${first}, this search has ${second}`;
  for (const name of new Set([...Object.keys(others), ...Object.keys(members)])) {
    const inside = firstDifference(place === '' ? name : `${place}.${name}`, members[name], others[name]);
    if (inside) return inside;
  }
  return `the members of its ${place} come in another order`;
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
}
