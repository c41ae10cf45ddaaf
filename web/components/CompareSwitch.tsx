import { COMPARISONS_SHOWN, explainedAgainstWords } from '../i18n/explainedAgainstWords.ts';
import { inLanguage } from '../i18n/language.ts';
import { comparedWith, modelStatus } from '../state.ts';

/** Against whom reasons and points are told: everybody who asks, or those who are granted. */
export function CompareSwitch() {
  const words = inLanguage(explainedAgainstWords);
  const model = modelStatus.value;
  if (model.phase !== 'ready' || model.groups.size < 2) return null;
  return (
    <fieldset class="segments compare-switch">
      <legend class="hidden">{words.legend}</legend>
      {COMPARISONS_SHOWN.map((name) => (
        <button
          key={name}
          type="button"
          class="segment"
          aria-pressed={comparedWith.value === name}
          onClick={() => {
            comparedWith.value = name;
          }}
        >
          {words[name]}
        </button>
      ))}
    </fieldset>
  );
}
