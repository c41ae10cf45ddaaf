import { useId } from 'preact/hooks';

interface RangeFieldProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** What the value means, said and shown after it. */
  readonly text: string;
  readonly onInput: (value: number) => void;
  /** When it is let go. */
  readonly onSettle?: () => void;
}

/** A slider with its number beside it: drag, arrow keys, or type. */
export function RangeField(props: RangeFieldProps) {
  const { label, value, min, max, step, text, onInput, onSettle } = props;
  const id = useId();
  const take = (typed: number): void => {
    if (Number.isFinite(typed)) onInput(Math.max(min, Math.min(max, Math.round(typed / step) * step)));
  };
  return (
    <div class="range-field">
      <div class="range-head">
        <label for={id}>{label}</label>
        <span class="range-text">{text}</span>
      </div>
      <div class="range-controls">
        <input
          id={id}
          type="range"
          class="range-slider"
          min={min}
          max={max}
          step={step}
          value={value}
          aria-valuetext={`${value}, ${text}`}
          onInput={(event) => take(event.currentTarget.valueAsNumber)}
          onChange={onSettle}
        />
        <input
          type="number"
          class="input range-number"
          aria-label={label}
          min={min}
          max={max}
          step={step}
          value={value}
          onChange={(event) => {
            take(event.currentTarget.valueAsNumber);
            onSettle?.();
          }}
        />
      </div>
    </div>
  );
}
