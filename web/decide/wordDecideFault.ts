import type { ApiFault } from '../api/client.ts';
import { wordApiFault } from '../api/wordApiFault.ts';
import { decideWords } from '../i18n/decideWords.ts';
import { inLanguage, m } from '../i18n/language.ts';

/** What kept a decision or a review from being recorded. */
export function wordDecideFault(fault: ApiFault): string {
  const { faults } = inLanguage(decideWords);
  const problem = 'problem' in fault ? fault.problem : '';
  const known = Object.hasOwn(faults, problem) ? faults[problem as keyof typeof faults] : null;
  return known ?? wordApiFault(fault, m.value);
}
