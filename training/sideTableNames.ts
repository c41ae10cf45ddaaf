// Reads the names given to --allow-missing.

import type { SideTableName } from './tables/findTableFiles.ts';
import { tables } from './tables/schema.ts';

/** @throws Error naming the wrong table and all that are allowed. */
export function sideTableNames(given: readonly string[]): SideTableName[] {
  const allowed = Object.keys(tables).filter((name) => name !== 'application');
  const names = given.flatMap((text) => text.split(',')).filter((name) => name !== '');
  const wrong = names.find((name) => !allowed.includes(name));
  if (wrong) throw new Error(`--allow-missing names "${wrong}", expected one of ${allowed.join(', ')}.`);
  return names as SideTableName[];
}
