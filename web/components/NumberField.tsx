import { useSignal } from '@preact/signals';
import type { Field } from '../../wasm/features/field.ts';
import { formatNumber, parseNumber, unitWord } from '../i18n/format.ts';
import { language, m } from '../i18n/language.ts';
import { type ControlProps, noteIdOf } from './controlProps.ts';

/**
 * The value in writing, with its unit. What is written takes effect at once while it makes sense; what does not is
 * said below and changes nothing.
 */
export function NumberField({ id, field, value, onEdit, onSettle }: ControlProps<number>) {
  /** What is being written; null = nobody is writing. */
  const draft = useSignal<string | null>(null);
  const fault = useSignal<string | null>(null);
  const factor = factorOf(field);
  const unit = value === null ? '' : unitOf(field, value);

  function write(text: string): void {
    draft.value = text;
    const number = parseNumber(text, language.value);
    fault.value = faultOf(field, number);
    if (fault.value === null) onEdit(number === null ? null : unscaled(number, factor));
  }

  function leave(): void {
    draft.value = null;
    fault.value = null;
    onSettle();
  }

  return (
    <div class="number">
      <div class={fault.value ? 'number-box number-box-faulty' : 'number-box'}>
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          placeholder={m.value.facts.notGiven}
          value={
            draft.value ??
            (value === null ? '' : formatNumber(value * factor, language.value, digitsOf(field)))
          }
          aria-invalid={fault.value !== null}
          aria-describedby={fault.value ? `${id}-fault` : noteIdOf(id)}
          onInput={(event) => write(event.currentTarget.value)}
          onBlur={leave}
          onKeyDown={(event) => {
            if (event.key === 'Enter') leave();
          }}
        />
        {unit && <span class="number-unit">{unit}</span>}
      </div>
      {fault.value && (
        <p id={`${id}-fault`} class="note note-error" role="alert">
          {fault.value}
        </p>
      )}
    </div>
  );
}

/** Shares are written in hundredths. */
function factorOf(field: Field): number {
  return field.unit === 'share' ? 100 : 1;
}

/** Without the decimals that a division by 100 adds. */
function unscaled(number: number, factor: number): number {
  return Number((number / factor).toPrecision(12));
}

function digitsOf(field: Field): number {
  return field.kind === 'score' ? 3 : 2;
}

function unitOf(field: Field, value: number): string {
  switch (field.unit) {
    case 'years':
    case 'months':
    case 'days':
      return unitWord(field.unit, value, language.value);
    case 'share':
      return '%';
    default:
      return '';
  }
}

function faultOf(field: Field, number: number | null): string | null {
  const { whatIf: words } = m.value;
  if (number === null) return field.required ? words.required : null;
  if (Number.isNaN(number)) return words.notANumber;
  const factor = factorOf(field);
  const [low, high] = field.range;
  const within = number / factor >= low && number / factor <= high;
  const shown = (bound: number): string => formatNumber(bound * factor, language.value);
  return within ? null : words.outOfRange(shown(low), shown(high));
}
