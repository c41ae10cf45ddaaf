import { useSignal } from '@preact/signals';
import type { ReviewChange } from '../../../worker/contractDecisions.ts';
import { decideWords } from '../../i18n/decideWords.ts';
import { inLanguage } from '../../i18n/language.ts';
import { Button } from '../Button.tsx';
import { ChoiceCards } from './ChoiceCards.tsx';
import { GROUNDS_CHARACTERS_MIN } from './DecisionForm.tsx';
import { TextArea } from './TextArea.tsx';

interface ConcludeFormProps {
  readonly reviewId: string;
  readonly onConclude: (change: ReviewChange) => Promise<void>;
}

/** What the review comes to: the decision stands or is turned round, and on what grounds. */
export function ConcludeForm({ reviewId, onConclude }: ConcludeFormProps) {
  const words = inLanguage(decideWords);
  const outcome = useSignal<'upheld' | 'changed' | null>(null);
  const grounds = useSignal('');
  const isChecked = useSignal(false);
  const isShort = grounds.value.trim().length < GROUNDS_CHARACTERS_MIN;
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    isChecked.value = true;
    if (outcome.value && !isShort)
      await onConclude({ outcome: outcome.value, grounds: grounds.value.trim() });
  };
  return (
    <form class="decide-form" noValidate onSubmit={submit}>
      <ChoiceCards
        name={`conclude-${reviewId}`}
        legend={words.review.outcome}
        value={outcome.value}
        options={(['upheld', 'changed'] as const).map((value) => ({
          value,
          label: words.review.outcomes[value],
        }))}
        fault={isChecked.value && outcome.value === null ? words.chooseOne : null}
        onPick={(picked) => {
          outcome.value = picked;
        }}
      />
      <TextArea
        id={`grounds-${reviewId}`}
        label={words.review.grounds}
        hint={words.review.groundsHint}
        value={grounds.value}
        fault={isChecked.value && isShort ? words.tooShort(GROUNDS_CHARACTERS_MIN) : null}
        onInput={(text) => {
          grounds.value = text;
        }}
      />
      <Button kind="primary" type="submit">
        {words.review.conclude}
      </Button>
    </form>
  );
}
