// Which runs are shown and in which order: `--filter 'auc>=0.77' --sort costPerApplicant`.

import { fieldOfRun } from './runFields.ts';
import type { Scalar, TrackedRun } from './trackedRun.ts';
import { TrackingError } from './trackingError.ts';

/** Longer operators first: ">=" is not ">". `~` asks whether the text contains the other. */
const FILTER = /^\s*([\w.]+)\s*(!=|<=|>=|=|<|>|~)\s*(.*?)\s*$/;
const SORT = /^([\w.]+?)(?::(asc|desc))?$/;

/**
 * @param filters all of which a run must pass; a run without the field passes only `!=`.
 * @param sort field, with `:desc` for the largest first; runs without the field come last. Default: as they come.
 * @throws TrackingError `bad_filter`
 */
export function selectRuns(
  runs: readonly TrackedRun[],
  filters: readonly string[],
  sort: string | null,
): TrackedRun[] {
  const conditions = filters.map(parseFilter);
  const chosen = runs.filter((run) => conditions.every((passes) => passes(run)));
  return sort === null ? chosen : chosen.sort(parseSort(sort));
}

function parseFilter(text: string): (run: TrackedRun) => boolean {
  const [, field, operator, wanted] = FILTER.exec(text) ?? [];
  if (field === undefined || wanted === undefined) {
    const expected = 'FIELD OPERATOR VALUE with one of = != < <= > >= ~, such as auc>=0.77';
    throw new TrackingError({ reason: 'bad_filter', text, expected });
  }
  return (run) => {
    const found = fieldOfRun(run, field);
    if (found === null) return operator === '!=';
    if (operator === '~') return `${found}`.includes(wanted);
    const order = compareScalars(found, typeof found === 'number' ? Number(wanted) : wanted);
    switch (operator) {
      case '=':
        return order === 0;
      case '!=':
        return order !== 0;
      case '<':
        return order < 0;
      case '<=':
        return order <= 0;
      case '>':
        return order > 0;
      default:
        return order >= 0;
    }
  };
}

function parseSort(text: string): (a: TrackedRun, b: TrackedRun) => number {
  const [, field, direction] = SORT.exec(text) ?? [];
  if (field === undefined) {
    throw new TrackingError({ reason: 'bad_filter', text, expected: 'FIELD, FIELD:asc or FIELD:desc' });
  }
  const sign = direction === 'desc' ? -1 : 1;
  return (a, b) => {
    const [first, second] = [fieldOfRun(a, field), fieldOfRun(b, field)];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return sign * compareScalars(first, second);
  };
}

/** Numbers as numbers, all else as text; NaN (no number was typed) equals nothing. */
function compareScalars(a: Scalar, b: Scalar): number {
  if (typeof a === 'number' && typeof b === 'number') return a === b ? 0 : a - b;
  const [first, second] = [`${a}`, `${b}`];
  return first < second ? -1 : Number(first > second);
}
