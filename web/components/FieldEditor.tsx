// One control of the what-if: the right one for its kind, whether it was changed, the way back, and the response curve
// under it while it is the one in use.

import { useComputed } from '@preact/signals';
import { Fragment } from 'preact';
import type { Application, ApplicationValue } from '../../wasm/features/application.ts';
import type { Field } from '../../wasm/features/field.ts';
import { formatFieldValue } from '../i18n/fieldValue.ts';
import { inLanguage, language, m, say } from '../i18n/language.ts';
import { whatIfWords } from '../i18n/whatIfWords.ts';
import { activePart, whatIf } from '../state.ts';
import { partField, partValue } from '../whatIf/liveCurve.ts';
import { DURATION_RANGE } from '../whatIf/loanLink.ts';
import { setPart } from '../whatIf/setPart.ts';
import { applyEdits, type MovingPart, resetField, settle } from '../whatIf/whatIf.ts';
import { Button } from './Button.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { CurvePanel } from './CurvePanel.tsx';
import { noteIdOf } from './controlProps.ts';
import { FlagField } from './FlagField.tsx';
import { Icon } from './Icon.tsx';
import { QuantityField } from './QuantityField.tsx';

interface FieldEditorProps {
  readonly part: MovingPart;
  /** As it is stored; empty for a new applicant. */
  readonly application: Application;
  /** Whether the form is a new one, which has nothing to go back to and says what it needs. */
  readonly fresh?: boolean;
  /** Without the curve below it, which is a figure for advisors. */
  readonly plain?: boolean;
}

export function FieldEditor({ part, application, fresh = false, plain = false }: FieldEditorProps) {
  const { whatIf: words, facts } = m.value;
  const field = partField(part);
  const id = `what-if-${part}`;
  const label = say(field.label);
  const stored = partValue(part, application);
  // Only what concerns this control: the others are not drawn again when one moves.
  const value = useComputed(() => partValue(part, applyEdits(application, whatIf.value.edits))).value;
  const isEdited = useComputed(() => part in whatIf.value.edits).value;
  const isActive = useComputed(() => activePart.value === part).value;
  const changed = !fresh && (part === 'duration' ? value !== stored : isEdited);
  const inFile = formatFieldValue(field, stored, language.value, m.value) ?? facts.notGiven;
  return (
    <Fragment>
      <div
        class={changed ? 'editor editor-changed' : 'editor'}
        onFocusIn={(event) => activate(part, event.currentTarget)}
        onPointerDown={(event) => activate(part, event.currentTarget)}
      >
        <div class="editor-head">
          <label for={id} title={say(field.description)}>
            {label}
            {fresh && field.required && (
              <span class="editor-required"> ({inLanguage(whatIfWords).required})</span>
            )}
          </label>
          {changed && (
            <span class="editor-before">
              <span class="hidden">{words.changed}. </span>
              {words.inFile(inFile)}
              {part !== 'duration' && (
                <Button
                  kind="quiet"
                  label={words.reset(label)}
                  onClick={() => {
                    whatIf.value = resetField(whatIf.value, part);
                  }}
                >
                  <Icon name="undo" />
                </Button>
              )}
            </span>
          )}
        </div>
        <p id={noteIdOf(id)} class="hidden">
          {say(field.description)}
        </p>
        {fresh && <RangeHint field={field} />}
        <Control id={id} part={part} application={application} value={value} stored={stored} />
      </div>
      {isActive && !plain && <CurvePanel part={part} />}
    </Fragment>
  );
}

/** What the contract allows, said before anyone is told off. */
function RangeHint({ field }: { field: Field }) {
  if (field.kind === 'category' || field.kind === 'flag') return null;
  const [low, high] = field.range.map(
    (bound) => formatFieldValue(field, bound, language.value, m.value) ?? '',
  );
  return <p class="editor-range">{m.value.whatIf.outOfRange(low!, high!)}</p>;
}

/** The curve moves under this control; what is under the pointer stays there. */
function activate(part: MovingPart, editor: HTMLElement): void {
  if (activePart.value === part) return;
  const before = editor.getBoundingClientRect().top;
  activePart.value = part;
  requestAnimationFrame(() =>
    scrollBy({ top: editor.getBoundingClientRect().top - before, behavior: 'instant' }),
  );
}

interface PartControlProps extends Omit<FieldEditorProps, 'fresh' | 'plain'> {
  readonly id: string;
  readonly value: ApplicationValue;
  readonly stored: ApplicationValue;
}

function Control({ id, part, application, value, stored }: PartControlProps) {
  const field = partField(part);
  const common = {
    id,
    field,
    onEdit: (next: ApplicationValue) => setPart(part, application, next),
    onSettle: () => {
      whatIf.value = settle(whatIf.value);
    },
  };
  switch (field.kind) {
    case 'category':
      return <ChoiceField {...common} value={asText(value)} stored={asText(stored)} />;
    case 'flag':
      return <FlagField {...common} value={asFlag(value)} stored={asFlag(stored)} />;
    default:
      return (
        <QuantityField
          {...common}
          value={asNumber(value)}
          stored={asNumber(stored)}
          {...(part === 'duration' && { range: DURATION_RANGE })}
        />
      );
  }
}

const asText = (value: ApplicationValue): string | null => (typeof value === 'string' ? value : null);
const asFlag = (value: ApplicationValue): boolean | null => (typeof value === 'boolean' ? value : null);
const asNumber = (value: ApplicationValue): number | null => (typeof value === 'number' ? value : null);
