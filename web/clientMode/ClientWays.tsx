// The way to a yes in sentences, each to be tried at once.

import { wordSuggestion } from '../../wasm/explain/wordSuggestion.ts';
import { type Advice, advice, editsOfSuggestion, suggestionsOf } from '../advice/keepAdvised.ts';
import { Button } from '../components/Button.tsx';
import { clientFileWords } from '../i18n/clientFileWords.ts';
import { inLanguage, language } from '../i18n/language.ts';
import { whatIf } from '../state.ts';
import { applyEdits, replaceEdits, sameEdits } from '../whatIf/whatIf.ts';

export function ClientWays() {
  const words = inLanguage(clientFileWords);
  const now = advice.value;
  return (
    <section class="client-part" aria-labelledby="client-ways">
      <h2 id="client-ways">{words.ways}</h2>
      {now.phase === 'ready' ? <Found advice={now} /> : <p aria-busy="true">{words.waysComing}</p>}
    </section>
  );
}

function Found({ advice: { file, base, way } }: { advice: Extract<Advice, { phase: 'ready' }> }) {
  const words = inLanguage(clientFileWords);
  if (way.outcome === 'granted_already') return <p>{words.waysNotNeeded}</p>;
  const suggestions = suggestionsOf(way);
  const from = applyEdits(file.application, base);
  return (
    <>
      <p>{words[way.outcome === 'found' ? 'waysFound' : suggestions.length > 0 ? 'waysBest' : 'waysNone']}</p>
      <ol class="client-ways">
        {suggestions.map((suggestion) => {
          const sentence = wordSuggestion(suggestion, from, language.value);
          const edits = editsOfSuggestion(file.application, base, suggestion);
          const isTried = sameEdits(edits, whatIf.value.edits);
          return (
            <li key={sentence}>
              <p>{sentence}</p>
              <Button
                disabled={isTried}
                label={isTried ? words.beingTried : words.tryOf(sentence)}
                onClick={() => {
                  whatIf.value = replaceEdits(whatIf.value, file.application, edits);
                }}
              >
                {isTried ? words.beingTried : words.try}
              </Button>
            </li>
          );
        })}
      </ol>
      <p class="client-note">{words.noPromise}</p>
    </>
  );
}
