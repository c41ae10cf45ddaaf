// One feature bin by bin: its share in the reference and in a window, side by side.

import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import {
  type FieldProfile,
  type ReferenceProfile,
  referenceProfileSchema,
} from '../../../wasm/drift/referenceProfile.ts';
import type { Snapshot } from '../../../wasm/drift/snapshot.ts';
import type { SnapshotSummary } from '../../../worker/contractMonitoring.ts';
import { BarChart } from '../../charts/BarChart.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { featureLabel, valueLabel } from '../../i18n/featureLabel.ts';
import { figures } from '../../i18n/figures.ts';
import { inLanguage } from '../../i18n/language.ts';
import { monitoringWords } from '../../i18n/monitoringWords.ts';
import { readWindow } from '../../monitoring/monitoringData.ts';

interface ThenNowProps {
  readonly window: SnapshotSummary;
  readonly feature: string;
  readonly controls: ComponentChildren;
}

interface Whole {
  readonly snapshot: Snapshot;
  readonly reference: ReferenceProfile;
}

export function ThenNow({ window, feature, controls }: ThenNowProps) {
  const words = inLanguage(monitoringWords).shape;
  const [whole, setWhole] = useState<Whole | 'loading' | 'failed'>('loading');
  useEffect(() => {
    let isLeft = false;
    readWindow(window)
      .then(({ snapshot, reference }) => ({ snapshot, reference: referenceProfileSchema.parse(reference) }))
      .then(
        (read) => !isLeft && setWhole(read),
        () => !isLeft && setWhole('failed'),
      );
    return () => {
      isLeft = true;
    };
  }, [window]);
  if (whole === 'loading' || whole === 'failed') {
    return (
      <div class="chart-card" aria-busy={whole === 'loading'}>
        <p>{words[whole]}</p>
        {whole === 'loading' && <Skeleton width="block" />}
      </div>
    );
  }
  const profile = whole.reference.features.find(({ name }) => name === feature);
  const field = whole.snapshot.features.find(({ name }) => name === feature);
  if (!profile || !field) return null;
  return <Shares profile={profile} counts={field.counts} controls={controls} />;
}

interface SharesProps {
  readonly profile: FieldProfile;
  readonly counts: readonly number[];
  readonly controls: ComponentChildren;
}

function Shares({ profile, counts, controls }: SharesProps) {
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
      format={fineShare}
      bars={labels.flatMap((label, bin) => {
        const [then, today] = [before[bin]!, now[bin] ?? 0];
        if (then === 0 && today === 0) return [];
        return [
          { label: `${label} · ${words.before}`, value: then, tone: 'neutral' as const },
          { label: `${label} · ${words.now}`, value: today, tone: 'main' as const },
        ];
      })}
    />
  );
}

function sharesOf(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => (total === 0 ? 0 : count / total));
}

function binLabels(profile: FieldProfile): string[] {
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
