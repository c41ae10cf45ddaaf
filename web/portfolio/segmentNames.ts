// By which fields the portfolio can be split: those of the sample that a manager thinks in.

import type { FieldName } from '../../wasm/features/catalogue.ts';

export const SEGMENT_NAMES = [
  'age_years',
  'amount_income',
  'amount_credit',
  'education',
  'contract_type',
  'income_type',
  'occupation',
  'housing_type',
  'employed_years',
  'external_score_mean',
  'previous_count',
] as const satisfies readonly FieldName[];

export type SegmentName = (typeof SEGMENT_NAMES)[number];

export const DEFAULT_SEGMENT: SegmentName = 'age_years';

export function isSegment(name: string): name is SegmentName {
  return (SEGMENT_NAMES as readonly string[]).includes(name);
}
