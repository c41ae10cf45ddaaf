// One feature bin by bin: the share of the applications in a window, and where it was in the reference.

import type { ComponentChildren } from 'preact';
import type { FieldProfile } from '../../../wasm/drift/referenceProfile.ts';
import { BarChart } from '../../charts/BarChart.tsx';
import { featureLabel } from '../../i18n/featureLabel.ts';
import { figures } from '../../i18n/figures.ts';
import { inLanguage } from '../../i18n/language.ts';
import { monitoringWords } from '../../i18n/monitoringWords.ts';
import { binLabels } from '../../monitoring/binLabels.ts';

interface FeatureSharesProps {
  readonly profile: FieldProfile;
  /** Of the window, by bin of the profile. */
  readonly counts: readonly number[];
  readonly controls: ComponentChildren;
}

export function FeatureShares({ profile, counts, controls }: FeatureSharesProps) {
  const words = inLanguage(monitoringWords).shape;
  const { fineShare } = figures();
  const [before, now] = [sharesOf(profile.counts), sharesOf(counts)];
  const labels = binLabels(profile);
  const missing = profile.kind === 'number' ? labels.length - 1 : labels.length - 2;
  return (
    <BarChart
      name={words.name(featureLabel(profile.name))}
      summary={words.summary(fineShare(before[missing]!), fineShare(now[missing] ?? 0))}
      controls={controls}
      rowTitle={words.bin}
      valueTitle={words.share}
      beforeTitle={words.before}
      nowTitle={words.now}
      format={fineShare}
      bars={labels.flatMap((label, bin) => {
        const [then, value] = [before[bin]!, now[bin] ?? 0];
        return then === 0 && value === 0 ? [] : [{ label, value, before: then }];
      })}
    />
  );
}

function sharesOf(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => (total === 0 ? 0 : count / total));
}
