// The access keys of the demo: made of random bytes once per machine, kept in .local, never part of the repository.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generateKey, isKeyText } from '../../worker/auth/keyFormat.ts';
import type { Scope } from '../../worker/auth/scopes.ts';

export interface DemoKey {
  readonly label: string;
  readonly scopes: readonly Scope[];
  /** Shown to the person who starts the demo. */
  readonly purpose: string;
  readonly key: string;
}

const roles: readonly Omit<DemoKey, 'key'>[] = [
  {
    label: 'advisor',
    scopes: ['score', 'read', 'advise'],
    purpose: 'signs in to the dashboard: applicants, what-if, decisions and reviews',
  },
  {
    label: 'partner',
    scopes: ['score'],
    purpose: 'scores through the API (Authorization: Bearer KEY), sees no applicant',
  },
  {
    label: 'admin',
    scopes: ['score', 'read', 'advise', 'admin'],
    purpose: 'signs in as another person: concludes reviews, promotes and rolls back models',
  },
];

const ONLY_THE_OWNER = 0o600;

/** The keys of the file at `path`; those it lacks are made and written. Throws when the file holds something else. */
export function demoKeys(path: string): DemoKey[] {
  const known = readKeys(path);
  const keys = roles.map((role) => ({ ...role, key: known[role.label] ?? generateKey() }));
  if (keys.some(({ label }) => known[label] === undefined)) writeKeys(path, keys);
  return keys;
}

function readKeys(path: string): Readonly<Record<string, string>> {
  if (!existsSync(path)) return {};
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    content = null;
  }
  if (isKeyRecord(content)) return content;
  throw new Error(`${path} does not hold demo keys. Delete it: the next start makes new ones.`);
}

function isKeyRecord(content: unknown): content is Record<string, string> {
  if (typeof content !== 'object' || content === null) return false;
  return Object.values(content).every((key) => typeof key === 'string' && isKeyText(key));
}

function writeKeys(path: string, keys: readonly DemoKey[]): void {
  mkdirSync(dirname(path), { recursive: true });
  const content = Object.fromEntries(keys.map(({ label, key }) => [label, key]));
  // Renamed into place: an interrupted start leaves the old file or the new one, whole.
  writeFileSync(`${path}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode: ONLY_THE_OWNER });
  renameSync(`${path}.new`, path);
}
