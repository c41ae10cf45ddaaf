interface TextAreaProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly fault: string | null;
  readonly onInput: (text: string) => void;
}

/** As the contract has it. */
const CHARACTERS_MAX = 4_000;

/** Some sentences, with what they are for. */
export function TextArea({ id, label, hint, value, fault, onInput }: TextAreaProps) {
  return (
    <div class="text-area">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        class="input"
        rows={3}
        maxLength={CHARACTERS_MAX}
        value={value}
        aria-invalid={fault !== null}
        aria-describedby={`${id}-note`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <p id={`${id}-note`} class={fault ? 'note note-error' : 'note'} aria-live="polite">
        {fault ?? hint}
      </p>
    </div>
  );
}
