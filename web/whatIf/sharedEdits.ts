// The edits of a what-if in the fragment of an address: #what-if?amount_credit=320000. Only what was edited is in it,
// and nothing that is read from it is trusted: what the catalogue does not allow is left out and named.

import type { ApplicationValue } from '../../wasm/features/application.ts';
import { APPLICATION_FIELDS, type ApplicationName } from '../../wasm/features/catalogue.ts';
import type { Field } from '../../wasm/features/field.ts';
import type { Edits } from './whatIf.ts';

const MARK = '#what-if?';
const fields = new Map<string, Field & { readonly name: ApplicationName }>(
  APPLICATION_FIELDS.map((field) => [field.name, field]),
);

/** A fragment with its #; empty values stand for what was taken out. */
export function writeShared(edits: Edits): string {
  const pairs = Object.entries(edits).map(([name, value]) => [name, String(value ?? '')]);
  return pairs.length === 0 ? '' : MARK + new URLSearchParams(pairs);
}

export interface SharedEdits {
  readonly edits: Edits;
  /** Names in the fragment whose value, or who themselves, are not allowed. */
  readonly refused: readonly string[];
}

/** @param fragment of the address, with its #; anything but a shared what-if gives no edits. */
export function readShared(fragment: string): SharedEdits {
  const edits: Partial<Record<ApplicationName, ApplicationValue>> = {};
  const refused: string[] = [];
  if (!fragment.startsWith(MARK)) return { edits, refused };
  for (const [name, text] of new URLSearchParams(fragment.slice(MARK.length))) {
    const field = fields.get(name);
    const value = field && readValue(field, text);
    if (field && value !== undefined) edits[field.name] = value;
    else refused.push(name);
  }
  return { edits, refused };
}

/** undefined = not allowed. */
function readValue(field: Field, text: string): ApplicationValue {
  if (text === '') return field.required ? undefined : null;
  if (field.kind === 'flag') return { true: true, false: false }[text];
  if (field.categories) return field.categories.some(({ code }) => code === text) ? text : undefined;
  const number = Number(text);
  return number >= field.range[0] && number <= field.range[1] ? number : undefined;
}
