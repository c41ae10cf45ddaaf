// Kept what-ifs side by side: the file, up to four scenarios and what is on the page now, each scored by the model here.

import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { ExplainedAssessment } from '../../wasm/explain/explainedScorer.ts';
import { packHistory } from '../../wasm/features/application.ts';
import { useFollowed } from '../following/useFollowed.ts';
import { inLanguage } from '../i18n/language.ts';
import { whatIfWords } from '../i18n/whatIfWords.ts';
import { isEdited, modelStatus, type OpenFile, presentScenario, scenarios, whatIf } from '../state.ts';
import { keepScenario, SCENARIO_NAME_MAX, SCENARIOS_MAX, type Scenario } from '../whatIf/scenarios.ts';
import { applyEdits, sameEdits } from '../whatIf/whatIf.ts';
import { Button } from './Button.tsx';
import { ScenarioTable } from './ScenarioTable.tsx';

export function ScenarioPanel({ file }: { file: OpenFile }) {
  const words = inLanguage(whatIfWords);
  const panel = useRef<HTMLElement>(null);
  const kept = scenarios.value;
  const scored = useScored(file, kept);
  const present = useFollowed(panel, presentScenario).value;
  return (
    <section ref={panel} class="panel scenarios" aria-labelledby="scenarios-title">
      <div class="panel-head">
        <div>
          <h2 id="scenarios-title" class="panel-title">
            {words.scenarios}
          </h2>
          <p class="panel-lead">{words.scenariosLead}</p>
        </div>
        <KeepForm />
      </div>
      {kept.length > 0 && <ScenarioTable file={file} kept={kept} scored={scored} present={present} />}
    </section>
  );
}

function KeepForm() {
  const words = inLanguage(whatIfWords);
  const name = useSignal('');
  const said = useSignal('');
  const kept = scenarios.value;
  const isKnown = useComputed(() =>
    scenarios.value.some(({ edits }) => sameEdits(edits, whatIf.value.edits)),
  );
  const isFull = kept.length >= SCENARIOS_MAX && !isKnown.value;
  const suggested = words.keepDefault(kept.length + 1);
  const hint = isFull ? words.keepFull : isEdited.value ? '' : words.keepNothing;
  return (
    <form
      class="scenario-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (hint) return;
        scenarios.value = keepScenario(kept, {
          name: name.value.trim() || suggested,
          edits: whatIf.value.edits,
        });
        said.value = words.kept(name.value.trim() || suggested);
        name.value = '';
      }}
    >
      <label class="hidden" for="scenario-name">
        {words.keepName}
      </label>
      <input
        id="scenario-name"
        class="input"
        type="text"
        autocomplete="off"
        maxLength={SCENARIO_NAME_MAX}
        placeholder={suggested}
        value={name.value}
        aria-describedby="scenario-hint"
        onInput={(event) => {
          name.value = event.currentTarget.value;
        }}
      />
      <Button type="submit" disabled={hint !== ''}>
        {words.keep}
      </Button>
      <p id="scenario-hint" class="note">
        {hint}
      </p>
      <p class="hidden" role="status">
        {said.value}
      </p>
    </form>
  );
}

/** Explained assessments of the scenarios, in their order; null until computed. */
function useScored(file: OpenFile, kept: readonly Scenario[]): readonly (ExplainedAssessment | null)[] {
  const scored = useSignal<readonly ExplainedAssessment[]>([]);
  const model = modelStatus.value;
  const scorer = model.phase === 'ready' ? model.scorer : null;
  useEffect(() => {
    if (!scorer) return undefined;
    let gone = false;
    const history = file.history && packHistory(file.history);
    void Promise.all(
      kept.map(({ edits }) => scorer.explain(applyEdits(file.application, edits), history)),
    ).then((all) => {
      if (!gone) scored.value = all;
    });
    return () => {
      gone = true;
    };
  }, [scorer, file, kept]);
  return kept.map((_, i) => scored.value[i] ?? null);
}
