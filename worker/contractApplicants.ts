// What a list of applicants can be asked: which of them, in which order, which page. Ranges and codes are the catalogue's.

import { z } from 'zod';
import { fieldOf } from '../wasm/features/catalogue.ts';
import { limitText, numberText, wholeNumberText } from './contractNumbers.ts';

export const SORT_FIELDS = ['id', 'age', 'income', 'credit', 'annuity', 'points'] as const;
export type SortField = (typeof SORT_FIELDS)[number];

/** Ascending by the field's name, descending with a minus before it. */
const SORTS = SORT_FIELDS.flatMap((field) => [field, `-${field}`] as const);
export type Sort = SortField | `-${SortField}`;

/** Fields of the application with a closed list of codes that a list can be filtered by. */
export const CATEGORY_FILTERS = {
  contractType: 'contract_type',
  occupation: 'occupation',
  incomeType: 'income_type',
  education: 'education',
  familyStatus: 'family_status',
} as const;

/** Far beyond what any model gives. */
const POINTS_MAX = 100_000;
const LIMIT_MAX = 200;
const LIMIT_DEFAULT = 50;
/** More than any list holds. */
const POSITION_MAX = 100_000_000;

export const DECISION_FILTERS = ['granted', 'refused', 'review'] as const;

export const applicantsQuerySchema = z.strictObject({
  /** Digits: applicants whose id starts so. */
  search: z
    .string()
    .regex(/^\d{1,10}$/, 'expected 1 to 10 digits')
    .optional(),
  ageMin: bound('age_years'),
  ageMax: bound('age_years'),
  incomeMin: bound('amount_income'),
  incomeMax: bound('amount_income'),
  creditMin: bound('amount_credit'),
  creditMax: bound('amount_credit'),
  annuityMin: bound('amount_annuity'),
  annuityMax: bound('amount_annuity'),
  pointsMin: wholeNumberText(-POINTS_MAX, POINTS_MAX).optional(),
  pointsMax: wholeNumberText(-POINTS_MAX, POINTS_MAX).optional(),
  contractType: codesOf('contract_type'),
  occupation: codesOf('occupation'),
  incomeType: codesOf('income_type'),
  education: codesOf('education'),
  familyStatus: codesOf('family_status'),
  /** `review` = in the band around the decision threshold, on either side. */
  decision: z.enum(DECISION_FILTERS, `expected one of ${DECISION_FILTERS.join(', ')}`).optional(),
  historyKnown: z
    .enum(['true', 'false'], 'expected "true" or "false"')
    .transform((text) => text === 'true')
    .optional(),
  sort: z.enum(SORTS, `expected one of ${SORTS.join(', ')}`).default('id'),
  limit: limitText(LIMIT_MAX, LIMIT_DEFAULT),
  cursor: z.string().max(200).optional(),
  /** A jump into the middle of the list. */
  position: wholeNumberText(0, POSITION_MAX)
    .optional()
    .describe(
      'Where in the list the page begins, from 0. With a cursor of the same list it begins there all the same, and the list is not counted again.',
    ),
});

export type ApplicantsQuery = z.infer<typeof applicantsQuerySchema>;

/** In the unit of the field. */
function bound(name: string) {
  const [min, max] = fieldOf(name).range;
  return numberText(min, max).optional();
}

/** One code or several, separated by the sign that no code has. */
function codesOf(name: string) {
  const known = new Set((fieldOf(name).categories ?? []).map(({ code }) => code));
  return z
    .string()
    .describe(`Codes, several separated by "|": ${[...known].join(', ')}`)
    .refine(
      (text) => text.split('|').every((code) => known.has(code)),
      `expected codes of ${name}, several separated by "|": ${[...known].join(', ')}`,
    )
    .transform((text) => text.split('|'))
    .optional();
}
