// One feature then and now: its bins and its measures. The whole snapshot and the profile are read when they are asked for.

import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type ReferenceProfile, referenceProfileSchema } from '../../../wasm/drift/referenceProfile.ts';
import type { Snapshot } from '../../../wasm/drift/snapshot.ts';
import type { SnapshotSummary } from '../../../worker/contractMonitoring.ts';
import { Skeleton } from '../../components/Skeleton.tsx';
import { inLanguage } from '../../i18n/language.ts';
import { monitoringWords } from '../../i18n/monitoringWords.ts';
import { readWindow } from '../../monitoring/monitoringData.ts';
import { FeatureMeasures } from './FeatureMeasures.tsx';
import { FeatureShares } from './FeatureShares.tsx';

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
      <div class="chart-card shape-waiting" aria-busy={whole === 'loading'}>
        <p>{words[whole]}</p>
        {whole === 'loading' && <Skeleton width="block" />}
      </div>
    );
  }
  const profile = whole.reference.features.find(({ name }) => name === feature);
  const field = whole.snapshot.features.find(({ name }) => name === feature);
  if (!profile || !field) return null;
  return (
    <>
      <FeatureShares profile={profile} counts={field.counts} controls={controls} />
      <FeatureMeasures field={field} />
    </>
  );
}
