import { formatFieldValue } from '../i18n/fieldValue.ts';
import { language, m, say } from '../i18n/language.ts';
import { type DisplayRange, snapTo } from '../whatIf/displayRange.ts';
import type { ControlProps } from './controlProps.ts';

/** A slider over the stretch around the stored value, which a notch marks. Arrow keys move by one step. */
export function SliderField({
  field,
  value,
  stored,
  range,
  onEdit,
  onSettle,
}: ControlProps<number> & { range: DisplayRange }) {
  const { min, max, step } = range;
  const shown = Math.min(max, Math.max(min, value ?? min));
  const share = (at: number): string => String((at - min) / (max - min));
  const move = (steps: number): void => {
    onEdit(snapTo((value ?? min) + steps * step, range));
    onSettle();
  };
  return (
    <div class={value === null ? 'slider slider-empty' : 'slider'} style={{ '--at': share(shown) }}>
      {stored !== null && stored >= min && stored <= max && (
        <span class="slider-notch" style={{ '--notch': share(stored) }} aria-hidden="true" />
      )}
      <input
        type="range"
        min={min}
        max={max}
        step="any"
        value={shown}
        aria-label={m.value.whatIf.slider(say(field.label))}
        aria-valuetext={formatFieldValue(field, value, language.value, m.value) ?? m.value.facts.notGiven}
        onInput={(event) => onEdit(snapTo(event.currentTarget.valueAsNumber, range))}
        onChange={onSettle}
        onKeyDown={(event) => {
          const steps = keySteps[event.key];
          if (steps === undefined) return;
          event.preventDefault();
          move(steps);
        }}
      />
    </div>
  );
}

const keySteps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};
