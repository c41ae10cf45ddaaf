// The details of an audit entry as the one text that stands for them: names sorted, no spaces, no prose.

import type { AuditDetails } from './auditEntry.ts';

const DETAILS_CHARACTERS_MAX = 2_000;
/** Identifiers, codes, versions, times, routes (`POST /v1/score`): too poor for names, addresses and sentences. */
const CODE = /^[\w.:+/-]{0,100}$|^[A-Z]{3,7} \/[\w./:-]{1,100}$/;

/** @throws RangeError for a text that is no code, a number that JSON does not hold, or too much of all. */
export function canonicalDetails(details: AuditDetails): string {
  const names = Object.keys(details).sort();
  for (const name of names) requireCodes(name, details[name]!);
  const text = JSON.stringify(Object.fromEntries(names.map((name) => [name, details[name]])));
  if (text.length > DETAILS_CHARACTERS_MAX) {
    throw new RangeError(`Audit details have ${text.length} characters, at most ${DETAILS_CHARACTERS_MAX}.`);
  }
  return text;
}

function requireCodes(name: string, value: AuditDetails[string]): void {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError(`The audit detail ${name} is not finite.`);
  }
  const texts = typeof value === 'string' ? [value] : Array.isArray(value) ? value : [];
  // The value itself is not named: it may be what must not be told.
  if (!texts.every((text) => CODE.test(text)))
    throw new RangeError(`The audit detail ${name} is not a code.`);
}
