// The bins of a feature as a reader names them, in the order of their counts.

import type { FieldProfile } from '../../wasm/drift/referenceProfile.ts';
import { featureLabel, valueLabel } from '../i18n/featureLabel.ts';
import { inLanguage } from '../i18n/language.ts';
import { monitoringWords } from '../i18n/monitoringWords.ts';

export function binLabels(profile: FieldProfile): string[] {
  const words = inLanguage(monitoringWords).shape;
  if (profile.kind === 'category') {
    const levels = profile.levels.map((code) => valueLabel(profile.name, code));
    return [...levels, words.other, words.missing, words.unseen];
  }
  const edges = profile.edges.map((edge) => valueLabel(profile.name, edge));
  const values = Array.from({ length: edges.length + 1 }, (_, bin) => {
    if (edges.length === 0) return featureLabel(profile.name);
    if (bin === 0) return words.below(edges[0]!);
    return bin === edges.length ? words.above(edges[bin - 1]!) : `${edges[bin - 1]} – ${edges[bin]}`;
  });
  return [...values, words.missing];
}
