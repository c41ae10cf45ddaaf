// The one ordered list that drives everything that must agree: contract, form, encoder, reasons, profiles, model card.
// Its order is the order of the feature vector; names are never reused with another meaning.

import type { Field } from './field.ts';
import { applicationFields } from './fields/application.ts';
import { derivedFields } from './fields/derived.ts';
import { historyFields } from './fields/history.ts';

export type ApplicationName = (typeof applicationFields)[number]['name'];
export type HistoryName = (typeof historyFields)[number]['name'];
export type DerivedName = (typeof derivedFields)[number]['name'];
export type FieldName = ApplicationName | HistoryName | DerivedName;

/** Application fields whose value is one of a list of codes. */
export type CategoryName = Extract<(typeof applicationFields)[number], { kind: 'category' }>['name'];
export type NumericApplicationName = Exclude<ApplicationName, CategoryName>;
/** What derived features are computed from: every number of the request and of the history, and the type of credit. */
export type InputName = NumericApplicationName | HistoryName | 'contract_type';

export type CatalogueField = Field & { readonly name: FieldName };

/** Application, then history, then derived. */
export const catalogue: readonly CatalogueField[] = [
  ...applicationFields,
  ...historyFields,
  ...derivedFields,
];

export const APPLICATION_FIELDS: readonly (Field & { readonly name: ApplicationName })[] = applicationFields;
export const HISTORY_NAMES: readonly HistoryName[] = historyFields.map((field) => field.name);
export const CATEGORY_NAMES = applicationFields
  .filter((field) => field.kind === 'category')
  .map((field) => field.name) as readonly CategoryName[];

const byName = new Map<string, CatalogueField>(catalogue.map((field) => [field.name, field]));

/** @throws RangeError naming the unknown field. */
export function fieldOf(name: string): CatalogueField {
  const field = byName.get(name);
  if (!field) throw new RangeError(`The catalogue has no field "${name}" among its ${catalogue.length}.`);
  return field;
}

export function isFieldName(name: string): name is FieldName {
  return byName.has(name);
}
