// Applicants whose id starts with some digits, as ranges of ids, so that an index on the number serves the search.

export interface IdRange {
  readonly first: number;
  readonly last: number;
}

const ID_MAX = 4_294_967_294;
const ID_DIGITS_MAX = 10;

/**
 * @param digits 1 to 10 digits; undefined = every id.
 * @returns ascending and disjoint, e.g. "45" -> 45, 450-459, 4500-4599, ...
 */
export function prefixRanges(digits: string | undefined): IdRange[] {
  if (digits === undefined) return [{ first: 1, last: ID_MAX }];
  // No id is written with a leading zero.
  if (digits.startsWith('0')) return [];
  const prefix = Number(digits);
  return Array.from({ length: ID_DIGITS_MAX - digits.length + 1 }, (_, more) => {
    const width = 10 ** more;
    return { first: prefix * width, last: Math.min(prefix * width + width - 1, ID_MAX) };
  }).filter(({ first, last }) => first <= last);
}
