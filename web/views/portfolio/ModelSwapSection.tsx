// Whom two published models treat differently: which two, and what can be said of them.

import { useEffect, useState } from 'preact/hooks';
import type { ModelsAnswer, RegisteredModel } from '../../../worker/contractRegistry.ts';
import type { ApiFault } from '../../api/client.ts';
import { wordApiFault } from '../../api/wordApiFault.ts';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { PageSection } from '../../components/PageSection.tsx';
import { PickList } from '../../components/PickList.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { ApiFailure } from '../../evidence/openArtefact.ts';
import { publishedModels } from '../../evidence/publishedModels.ts';
import { formatDate } from '../../i18n/formatDate.ts';
import { inLanguage, language, m } from '../../i18n/language.ts';
import { modelSwapWords } from '../../i18n/modelSwapWords.ts';
import { type ModelPair, usualPair } from '../../portfolio/chosenPair.ts';
import type { Simulation } from '../../portfolio/simulation.ts';
import { shortVersion } from '../../registry/shortVersion.ts';
import { noticeFault } from '../../session.ts';
import { type Loaded, sessionClient } from '../../state.ts';
import { ComparedModels } from './ComparedModels.tsx';
import { ShadowPairs } from './ShadowPairs.tsx';

export function ModelSwapSection({ simulation }: { readonly simulation: Simulation }) {
  const words = inLanguage(modelSwapWords);
  const [state, setState] = useState<Loaded<ModelsAnswer>>({ phase: 'loading' });
  const client = sessionClient.value;
  const load = (): void => {
    if (!client) return;
    setState({ phase: 'loading' });
    publishedModels(client).then(
      (value) => setState({ phase: 'loaded', value }),
      (error: unknown) => setState({ phase: 'failed', fault: faultOf(error) }),
    );
  };
  useEffect(load, [client]);
  return (
    <PageSection id="model-swap" title={words.title} lead={words.lead}>
      {state.phase === 'loading' && <Skeleton width="block" />}
      {state.phase === 'failed' && (
        <Alert tone="info" title={wordApiFault(state.fault, m.value)}>
          <Button onClick={load}>{m.value.faults.retry}</Button>
        </Alert>
      )}
      {state.phase === 'loaded' && <Pair answer={state.value} simulation={simulation} />}
    </PageSection>
  );
}

function faultOf(error: unknown): ApiFault {
  const fault: ApiFault = error instanceof ApiFailure ? error.fault : { reason: 'unreachable' };
  noticeFault(fault);
  return fault;
}

function Pair({ answer, simulation }: { readonly answer: ModelsAnswer; readonly simulation: Simulation }) {
  const words = inLanguage(modelSwapWords);
  const [pair, setPair] = useState<ModelPair | null>(() => usualPair(answer.models));
  if (!pair) return <p class="chart-none">{words.one}</p>;
  const options = answer.models.map((model) => ({ value: model.version, label: nameOf(model) }));
  const pick = (place: keyof ModelPair) => (version: string) =>
    setPair({ ...pair, [place]: answer.models.find((model) => model.version === version)! });
  return (
    <>
      <div class="section-tools">
        <PickList label={words.first} value={pair.first.version} options={options} onPick={pick('first')} />
        <PickList
          label={words.second}
          value={pair.second.version}
          options={options}
          onPick={pick('second')}
        />
      </div>
      {pair.first === pair.second ? (
        <p class="chart-none">{words.same}</p>
      ) : (
        <>
          <ComparedModels
            key={`${pair.first.version} ${pair.second.version}`}
            pair={pair}
            simulation={simulation}
          />
          <ShadowPairs pair={pair} challenger={answer.challenger} />
        </>
      )}
    </>
  );
}

function nameOf({ version, aliases, publishedAt }: RegisteredModel): string {
  const words = inLanguage(modelSwapWords);
  const [alias] = aliases;
  return `${shortVersion(version)}, ${alias ? words[alias] : words.published(formatDate(publishedAt, language.value))}`;
}
