// Two fields of the request against each other, computed in the worker when asked for: a map of points with the line
// between granted and refused.

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ResponseMap } from '../../wasm/explain/responseMap.ts';
import { APPLICATION_FIELDS, type ApplicationName } from '../../wasm/features/catalogue.ts';
import { modelWorker } from '../advice/modelWorkerOfPage.ts';
import { inLanguage, say } from '../i18n/language.ts';
import { mapWords } from '../i18n/mapWords.ts';
import { type OpenFile, whatIf } from '../state.ts';
import { applyEdits, type Edits, replaceEdits, sameEdits } from '../whatIf/whatIf.ts';
import { Alert } from './Alert.tsx';
import { Button } from './Button.tsx';
import { MapChart } from './MapChart.tsx';

type Status =
  | { readonly phase: 'none' }
  | { readonly phase: 'busy' }
  | { readonly phase: 'ready'; readonly edits: Edits; readonly map: ResponseMap }
  | { readonly phase: 'failed'; readonly detail: string };

const CHOICES = APPLICATION_FIELDS.filter(
  ({ sensitive, inModel, kind }) => !sensitive && (inModel || kind === 'amount'),
);

export function MapPanel({ file }: { file: OpenFile }) {
  const words = inLanguage(mapWords);
  const x = useSignal<ApplicationName>('amount_credit');
  const y = useSignal<ApplicationName>('amount_annuity');
  const status = useSignal<Status>({ phase: 'none' });
  useEffect(() => {
    status.value = { phase: 'none' };
  }, [file, x.value, y.value]);
  const compute = async (): Promise<void> => {
    const worker = modelWorker();
    if (!worker) return;
    const { edits } = whatIf.value;
    status.value = { phase: 'busy' };
    const application = applyEdits(file.application, edits);
    const input = { application, history: file.history, fields: [x.value, y.value] as const };
    status.value = await worker.ask('map', input).then(
      (map): Status => ({ phase: 'ready', edits, map }),
      (error: Error): Status => ({ phase: 'failed', detail: error.message }),
    );
  };
  const now = status.value;
  const isOutdated = now.phase === 'ready' && !sameEdits(now.edits, whatIf.value.edits);
  return (
    <section class="panel map" aria-labelledby="map-title">
      <h2 id="map-title" class="panel-title">
        {words.title}
      </h2>
      <p class="panel-lead">{words.lead}</p>
      <div class="map-choice">
        <FieldChoice label={words.across} chosen={x} other={y.value} />
        <FieldChoice label={words.upward} chosen={y} other={x.value} />
        {(now.phase !== 'ready' || isOutdated) && (
          <Button disabled={now.phase === 'busy'} onClick={compute}>
            {now.phase === 'busy' ? words.busy : isOutdated ? words.again : words.compute}
          </Button>
        )}
      </div>
      {now.phase === 'failed' && (
        <Alert tone="danger" title={words.failed} urgent>
          {now.detail}
        </Alert>
      )}
      {now.phase === 'ready' && (
        <div class={isOutdated ? 'pairs-outdated' : undefined}>
          <MapChart
            map={now.map}
            onTry={(pair) => {
              whatIf.value = replaceEdits(whatIf.value, file.application, { ...whatIf.value.edits, ...pair });
            }}
          />
        </div>
      )}
    </section>
  );
}

interface FieldChoiceProps {
  readonly label: string;
  readonly chosen: { value: ApplicationName };
  readonly other: ApplicationName;
}

function FieldChoice({ label, chosen, other }: FieldChoiceProps) {
  return (
    <label class="map-field">
      <span class="caption">{label}</span>
      <span class="select">
        <select
          value={chosen.value}
          onChange={(event) => {
            chosen.value = event.currentTarget.value as ApplicationName;
          }}
        >
          {CHOICES.filter(({ name }) => name !== other).map((field) => (
            <option key={field.name} value={field.name}>
              {say(field.label)}
            </option>
          ))}
        </select>
      </span>
    </label>
  );
}
