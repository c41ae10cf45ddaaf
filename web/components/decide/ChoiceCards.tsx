interface ChoiceCardsProps<Value extends string> {
  /** Of the group; each choice has it and its value as its id. */
  readonly name: string;
  readonly legend: string;
  /** null = nothing chosen yet. */
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly disabled?: boolean }[];
  readonly fault?: string | null;
  readonly onPick: (value: Value) => void;
}

/** One of a few, all in sight. */
export function ChoiceCards<Value extends string>(props: ChoiceCardsProps<Value>) {
  const { name, legend, value, options, fault = null, onPick } = props;
  return (
    <fieldset class="choice-cards" aria-describedby={`${name}-note`}>
      <legend>{legend}</legend>
      <div class="choice-cards-row">
        {options.map((option) => (
          <label key={option.value} class="choice-card">
            <input
              id={`${name}-${option.value}`}
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled ?? false}
              onChange={() => onPick(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
      <p id={`${name}-note`} class="note note-error" aria-live="polite">
        {fault}
      </p>
    </fieldset>
  );
}
