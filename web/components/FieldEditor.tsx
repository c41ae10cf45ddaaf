// One field of the what-if: the right control for its kind, whether it was changed, and the way back.

import type { Application, ApplicationValue } from '../../wasm/features/application.ts';
import type { ApplicationName } from '../../wasm/features/catalogue.ts';
import type { Field } from '../../wasm/features/field.ts';
import { formatFieldValue } from '../i18n/fieldValue.ts';
import { language, m, say } from '../i18n/language.ts';
import { whatIf } from '../state.ts';
import { currentValue, edit, resetField, settle } from '../whatIf/whatIf.ts';
import { Button } from './Button.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { noteIdOf } from './controlProps.ts';
import { FlagField } from './FlagField.tsx';
import { Icon } from './Icon.tsx';
import { QuantityField } from './QuantityField.tsx';

interface FieldEditorProps {
  readonly field: Field & { readonly name: ApplicationName };
  readonly application: Application;
}

export function FieldEditor({ field, application }: FieldEditorProps) {
  const { whatIf: words, facts } = m.value;
  const id = `what-if-${field.name}`;
  const label = say(field.label);
  const stored = application[field.name];
  const changed = field.name in whatIf.value.edits;
  const inFile = formatFieldValue(field, stored, language.value, m.value) ?? facts.notGiven;
  return (
    <div class={changed ? 'editor editor-changed' : 'editor'}>
      <div class="editor-head">
        <label for={id} title={say(field.description)}>
          {label}
        </label>
        {changed && (
          <span class="editor-before">
            <span class="hidden">{words.changed}. </span>
            {words.inFile(inFile)}
            <Button
              kind="quiet"
              label={words.reset(label)}
              onClick={() => {
                whatIf.value = resetField(whatIf.value, field.name);
              }}
            >
              <Icon name="undo" />
            </Button>
          </span>
        )}
      </div>
      <p id={noteIdOf(id)} class="hidden">
        {say(field.description)}
      </p>
      <Control id={id} field={field} application={application} />
    </div>
  );
}

function Control({ id, field, application }: FieldEditorProps & { readonly id: string }) {
  const value = currentValue(whatIf.value, application, field.name);
  const stored = application[field.name];
  const common = {
    id,
    field,
    onEdit: (next: ApplicationValue) => {
      whatIf.value = edit(whatIf.value, application, field.name, next);
    },
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
      return <QuantityField {...common} value={asNumber(value)} stored={asNumber(stored)} />;
  }
}

const asText = (value: ApplicationValue): string | null => (typeof value === 'string' ? value : null);
const asFlag = (value: ApplicationValue): boolean | null => (typeof value === 'boolean' ? value : null);
const asNumber = (value: ApplicationValue): number | null => (typeof value === 'number' ? value : null);
