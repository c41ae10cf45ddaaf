// Which groups of the history nothing is known of, e.g. an applicant without any credit at other lenders.

import type { History } from '../features/application.ts';
import { fieldOf, HISTORY_NAMES } from '../features/catalogue.ts';
import type { Group } from '../features/field.ts';

const GROUP_OF_COMPONENT: readonly Group[] = HISTORY_NAMES.map((name) => fieldOf(name).group);
const HISTORY_GROUPS: readonly Group[] = [...new Set(GROUP_OF_COMPONENT)];

/** @returns in the order of the catalogue; all of them for null. */
export function missingHistories(history: History | null): Group[] {
  if (history === null) return [...HISTORY_GROUPS];
  const known = new Set<Group>();
  for (let i = 0; i < history.length; i++) {
    if (!Number.isNaN(history[i])) known.add(GROUP_OF_COMPONENT[i]!);
  }
  return HISTORY_GROUPS.filter((group) => !known.has(group));
}
