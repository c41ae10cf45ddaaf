// One family of facts of the file: label, value with its unit, and what is missing said so.

import { useSignal } from '@preact/signals';
import type { ApplicationValue } from '../../wasm/features/application.ts';
import type { Field } from '../../wasm/features/field.ts';
import { formatFieldValue } from '../i18n/fieldValue.ts';
import { language, m, say } from '../i18n/language.ts';

export interface Fact {
  readonly field: Field;
  readonly value: ApplicationValue;
}

interface FactGroupProps {
  readonly title: string;
  readonly facts: readonly Fact[];
  /** More than these stay folded until asked for. */
  readonly shownAtFirst: number;
}

export function FactGroup({ title, facts, shownAtFirst }: FactGroupProps) {
  const unfolded = useSignal(false);
  const { facts: words } = m.value;
  const foldable = facts.length > shownAtFirst + 1;
  const shown = foldable && !unfolded.value ? facts.slice(0, shownAtFirst) : facts;
  return (
    <section class="fact-group">
      <h4>{title}</h4>
      <dl>
        {shown.map(({ field, value }) => {
          const text = formatFieldValue(field, value, language.value, m.value);
          return (
            <div class="fact" key={field.name} title={say(field.description)}>
              <dt>{say(field.label)}</dt>
              <dd>{text ?? <span class="missing">{words.notGiven}</span>}</dd>
            </div>
          );
        })}
      </dl>
      {foldable && (
        <button
          type="button"
          class="text-button"
          aria-expanded={unfolded.value}
          onClick={() => {
            unfolded.value = !unfolded.value;
          }}
        >
          {unfolded.value ? words.showLess : words.showAll(facts.length)}
          <span class="hidden"> · {title}</span>
        </button>
      )}
    </section>
  );
}
