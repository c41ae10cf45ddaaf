import type { FieldName } from '../../wasm/features/catalogue.ts';
import { AGE_BAND_YEARS } from '../../wasm/population/coarsen.ts';
import type { SegmentRows } from '../portfolio/segmentRows.ts';
import { evidenceWords } from './evidenceWords.ts';
import { valueLabel } from './featureLabel.ts';
import { figures } from './figures.ts';
import { inLanguage } from './language.ts';

/** A segment of the sample as a person calls it: "Employé", "20 à 29 ans", "Non renseigné". */
export function segmentLabel(
  name: FieldName,
  { level, from, to }: Pick<SegmentRows, 'level' | 'from' | 'to'>,
): string {
  const words = inLanguage(evidenceWords);
  if (level !== null) return valueLabel(name, level);
  if (from === null || to === null) return words.missing;
  const isAge = name === 'age_years';
  // The sample holds the first year of a band.
  const end = isAge ? to + AGE_BAND_YEARS - 1 : to;
  if (from === end) return valueLabel(name, from);
  return words.between(isAge ? figures().count(from) : valueLabel(name, from), valueLabel(name, end));
}
