// What a request and a history are, in memory. The contract (contract.ts) checks them at the edge; here are the types.

import type { CatalogueField, CategoryName, HistoryName, NumericApplicationName } from './catalogue.ts';
import { HISTORY_NAMES } from './catalogue.ts';

type FlagName =
  | 'owns_car'
  | 'owns_realty'
  | 'work_phone_given'
  | 'home_phone_given'
  | 'works_in_other_city'
  | 'lives_in_other_city'
  | 'document_3_given';

/** One request by catalogue name; absent or null = missing. Flags are booleans, categories are codes. */
export type Application = {
  readonly [name in Exclude<NumericApplicationName, FlagName>]?: number | null;
} & { readonly [name in FlagName]?: boolean | null } & { readonly [name in CategoryName]?: string | null };

/** Any value an application field can hold. */
export type ApplicationValue = number | boolean | string | null | undefined;

/** Raw components of the other tables, float32 in the order of HISTORY_NAMES, NaN = missing. */
export type History = Float32Array;

/** History components by name, as partners send them. */
export type HistoryRecord = { readonly [name in HistoryName]?: number | null };

/** @returns the components in catalogue order, rounded to float32 as they are stored; absent = NaN. */
export function packHistory(record: HistoryRecord): History {
  const history = new Float32Array(HISTORY_NAMES.length);
  for (let i = 0; i < history.length; i++) history[i] = record[HISTORY_NAMES[i]!] ?? Number.NaN;
  return history;
}

/** The inverse of packHistory, missing components left out. */
export function unpackHistory(history: History): HistoryRecord {
  const known = HISTORY_NAMES.map((name, index) => [name, history[index]!] as const);
  return Object.fromEntries(known.filter(([, value]) => !Number.isNaN(value)));
}

/** @returns the value as the model's arithmetic sees it: flags 0 or 1, missing NaN. */
export function numberOf(value: ApplicationValue): number {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'number' ? value : Number.NaN;
}

export function isMissing(field: CatalogueField, application: Application): boolean {
  const value = (application as Record<string, ApplicationValue>)[field.name];
  return value === undefined || value === null || Number.isNaN(value);
}
