// What sets the applicant apart from a group, family by family, in points: the differences add up to that of the scores.

import { useMemo } from 'preact/hooks';
import { groupOf } from '../../../wasm/explain/families.ts';
import type { Group } from '../../../wasm/features/field.ts';
import { groupContributions } from '../../../wasm/population/groupContributions.ts';
import { BarChart } from '../../charts/BarChart.tsx';
import { comparisonWords } from '../../i18n/comparisonWords.ts';
import { groupLabel as familyLabel } from '../../i18n/featureLabel.ts';
import { figures } from '../../i18n/figures.ts';
import { inLanguage } from '../../i18n/language.ts';
import type { ComparedProps } from './comparedApplicant.ts';

export function AgainstChart({ population, applicant, rows, groupLabel }: ComparedProps) {
  const words = inLanguage(comparisonWords);
  const { count, change } = figures();
  const compared = useMemo(() => groupContributions(population, rows), [population, rows]);
  if (!applicant.families) return null;
  if (compared.status === 'too_few') {
    return (
      <div class="chart-card">
        <h3 class="chart-name">{words.against}</h3>
        <p class="note">{words.tooFew(count(compared.count), count(compared.countMin))}</p>
      </div>
    );
  }
  const differences = new Map<Group, number>();
  for (const [family, mean] of compared.families) {
    const group = groupOf(family);
    const own = applicant.families.get(family) ?? 0;
    differences.set(group, (differences.get(group) ?? 0) + own - mean);
  }
  const sorted = [...differences].sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
  return (
    <BarChart
      name={words.againstName(groupLabel)}
      summary={words.againstSummary(change(applicant.points - compared.meanPoints), groupLabel)}
      rowTitle={words.family}
      valueTitle={words.difference}
      format={change}
      bars={sorted.map(([group, difference]) => ({
        label: familyLabel(group),
        value: difference,
        tone: difference < 0 ? ('refused' as const) : ('granted' as const),
      }))}
    />
  );
}
