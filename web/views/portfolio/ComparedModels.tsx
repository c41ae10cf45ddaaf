// Two models over the people of both their samples: who is swapped, how they turned out, and what it costs.

import { useEffect, useMemo, useState } from 'preact/hooks';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { type ScoredSample, sampleOf } from '../../evidence/publishedModels.ts';
import { evidenceWords } from '../../i18n/evidenceWords.ts';
import { figures } from '../../i18n/figures.ts';
import { inLanguage, m } from '../../i18n/language.ts';
import { modelSwapWords } from '../../i18n/modelSwapWords.ts';
import type { ModelPair } from '../../portfolio/chosenPair.ts';
import { commonPeople, modelSwap, type SwapModel } from '../../portfolio/modelSwap.ts';
import type { Simulation } from '../../portfolio/simulation.ts';
import { shortVersion } from '../../registry/shortVersion.ts';
import { sessionClient } from '../../state.ts';
import { ModelSwapRates } from './ModelSwapRates.tsx';
import { ModelSwapSegments } from './ModelSwapSegments.tsx';
import { ModelSwapTable } from './ModelSwapTable.tsx';

interface ComparedModelsProps {
  readonly pair: ModelPair;
  readonly simulation: Simulation;
}

type Samples = readonly [ScoredSample, ScoredSample];

export function ComparedModels({ pair, simulation }: ComparedModelsProps) {
  const words = inLanguage(modelSwapWords);
  const [samples, setSamples] = useState<Samples | 'loading' | 'failed'>('loading');
  const client = sessionClient.value;
  const load = (): void => {
    if (!client) return;
    setSamples('loading');
    Promise.all([sampleOf(client, pair.first), sampleOf(client, pair.second)]).then(setSamples, () =>
      setSamples('failed'),
    );
  };
  useEffect(load, [client]);
  if (samples === 'loading') {
    return (
      <div aria-busy="true">
        <p class="hidden">{words.loading}</p>
        <Skeleton width="block" />
      </div>
    );
  }
  if (samples === 'failed') {
    return (
      <Alert tone="danger" title={inLanguage(evidenceWords).failed}>
        <Button onClick={load}>{m.value.faults.retry}</Button>
      </Alert>
    );
  }
  return <Compared pair={pair} samples={samples} simulation={simulation} />;
}

function Compared({ pair, samples, simulation }: ComparedModelsProps & { readonly samples: Samples }) {
  const words = inLanguage(modelSwapWords);
  const { count } = figures();
  const models = samples.map(modelOf) as [SwapModel | null, SwapModel | null];
  const [first, second] = models;
  const joined = useMemo(
    () => first && second && commonPeople(first.population, second.population),
    [samples],
  );
  if (!first || !second) {
    const { version } = first ? pair.second : pair.first;
    return <Alert tone="info" title={words.noSample(shortVersion(version))} />;
  }
  if (!joined) return <Alert tone="info" title={words.others} />;
  const costs = { missedDefault: simulation.ratio, lostGoodCustomer: 1 };
  const swap = modelSwap(first, second, joined);
  const left = joined.ambiguous + joined.absent;
  return (
    <>
      <p class="page-section-lead">
        {words.basis(count(joined.first.length), count(first.population.count), left, count(left))}
      </p>
      <ModelSwapTable swap={swap} costs={costs} />
      <div class="chart-grid chart-grid-wide">
        <ModelSwapRates swap={swap} />
        <ModelSwapSegments {...{ first, second, joined, costs }} segment={simulation.segment} />
      </div>
    </>
  );
}

function modelOf({ manifest, population }: ScoredSample): SwapModel | null {
  return population && { population, rule: manifest };
}
