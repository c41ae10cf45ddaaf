// The way to a yes: suggestions in sentences, the easiest first, each applied by one click and taken back by undo.

import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Suggestion } from '../../wasm/explain/counterfactual.ts';
import { wordSuggestion } from '../../wasm/explain/wordSuggestion.ts';
import type { Assessment } from '../../wasm/scorer.ts';
import { type Advice, advice, editsOfSuggestion, suggestionsOf } from '../advice/keepAdvised.ts';
import { adviceWords } from '../i18n/adviceWords.ts';
import { formatChange, formatNumber } from '../i18n/format.ts';
import { inLanguage, language } from '../i18n/language.ts';
import { applicantFile, whatIf } from '../state.ts';
import { applyEdits, type Edits, replaceEdits, sameEdits } from '../whatIf/whatIf.ts';
import { Alert } from './Alert.tsx';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { useKeptHeight } from './useKeptHeight.ts';

/** What takes less is simply there. */
const PROGRESS_AFTER_MS = 500;

export function AdvicePanel() {
  const words = inLanguage(adviceWords);
  const body = useRef<HTMLDivElement>(null);
  useKeptHeight(body, applicantFile.value);
  return (
    <section class="panel advice" aria-labelledby="advice-title">
      <h2 id="advice-title" class="panel-title">
        {words.title}
      </h2>
      <div ref={body}>
        <AdviceBody advice={advice.value} />
      </div>
    </section>
  );
}

function AdviceBody({ advice: now }: { advice: Advice }) {
  const words = inLanguage(adviceWords);
  switch (now.phase) {
    case 'none':
    case 'computing':
      return <Computing />;
    case 'failed':
      return (
        <Alert tone="danger" title={words.failed}>
          {now.detail}
        </Alert>
      );
    case 'ready':
      return <Found advice={now} />;
  }
}

/** Says that it computes only when that takes long. */
function Computing() {
  const slow = useSignal(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      slow.value = true;
    }, PROGRESS_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p class="panel-lead advice-computing" aria-busy="true">
      {slow.value ? inLanguage(adviceWords).computing : '\u00a0'}
    </p>
  );
}

function Found({ advice: { file, base, way } }: { advice: Extract<Advice, { phase: 'ready' }> }) {
  const words = inLanguage(adviceWords);
  if (way.outcome === 'granted_already') return <p class="panel-lead">{words.grantedLead}</p>;
  const from = applyEdits(file.application, base);
  const card = (suggestion: Suggestion) => (
    <SuggestionCard
      key={suggestion.changes.map(({ lever }) => lever).join()}
      suggestion={suggestion}
      sentence={wordSuggestion(suggestion, from, language.value)}
      edits={editsOfSuggestion(file.application, base, suggestion)}
      before={base}
      present={way.present}
      onApply={(edits) => {
        whatIf.value = replaceEdits(whatIf.value, file.application, edits);
      }}
    />
  );
  if (way.outcome === 'found') {
    return (
      <>
        <p class="panel-lead">{words.lead}</p>
        <ol class="suggestions">{suggestionsOf(way).map(card)}</ol>
      </>
    );
  }
  return (
    <>
      <p class="panel-lead">{words.none}</p>
      {way.best ? (
        <>
          <p class="advice-best">{words.best}</p>
          <ul class="suggestions">{card(way.best)}</ul>
        </>
      ) : (
        <p class="advice-best">{words.nothingHelps}</p>
      )}
    </>
  );
}

interface SuggestionCardProps {
  readonly suggestion: Suggestion;
  readonly sentence: string;
  readonly edits: Edits;
  readonly before: Edits;
  readonly present: Assessment;
  readonly onApply: (edits: Edits) => void;
}

function SuggestionCard({ suggestion, sentence, edits, before, present, onApply }: SuggestionCardProps) {
  const words = inLanguage(adviceWords);
  const { points, decision } = suggestion.assessment;
  const isApplied = sameEdits(edits, whatIf.value.edits) && !sameEdits(edits, before);
  return (
    <li class={isApplied ? 'suggestion suggestion-applied' : 'suggestion'}>
      <div>
        <p class="suggestion-sentence">{sentence}</p>
        <p class={`suggestion-outcome suggestion-${decision}`}>
          <Icon name={decision === 'granted' ? 'check' : 'cross'} />
          {words.outcome(
            formatNumber(points, language.value, 0),
            formatChange(points - present.points, language.value),
            words[decision],
          )}
        </p>
      </div>
      <Button
        disabled={isApplied}
        label={isApplied ? words.applied : words.applyOf(sentence)}
        onClick={() => onApply(edits)}
      >
        {isApplied ? words.applied : words.apply}
      </Button>
    </li>
  );
}
