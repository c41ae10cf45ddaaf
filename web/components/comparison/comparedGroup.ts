// Whom an applicant is compared with: rows of the anonymous sample. Pure.

import type { FieldName } from '../../../wasm/features/catalogue.ts';
import type { Population } from '../../../wasm/population/population.ts';
import { selectGroup } from '../../../wasm/population/selectGroup.ts';
import { similarApplicants } from '../../../wasm/population/similarApplicants.ts';
import type { ScoringInput } from '../../../wasm/scorer.ts';
import type { GroupName } from '../../i18n/comparisonWords.ts';
import { segmentRows } from '../../portfolio/segmentRows.ts';

export const SIMILAR_COUNT = 100;

export interface OwnFilter {
  readonly field: FieldName;
  /** Which of the field's segments. */
  readonly segment: number;
}

/** @returns rows of the population; of the similar ones the nearest first. */
export function comparedGroup(
  population: Population,
  applicant: ScoringInput,
  group: GroupName,
  own: OwnFilter,
): Int32Array {
  switch (group) {
    case 'all':
      return selectGroup(population, []);
    case 'granted':
    case 'refused':
      return selectGroup(population, [{ by: 'decision', decision: group }]);
    case 'similar':
      return similarApplicants(population, applicant, { count: SIMILAR_COUNT }).rows;
    case 'own':
      return segmentRows(population, own.field)[own.segment]?.rows ?? new Int32Array(0);
  }
}
