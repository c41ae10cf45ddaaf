import { m, say } from '../i18n/language.ts';
import { type ControlProps, noteIdOf } from './controlProps.ts';

/** A category: one of the catalogue's codes, or not given where the contract allows it. */
export function ChoiceField({ id, field, value, onEdit, onSettle }: ControlProps<string>) {
  const categories = field.categories ?? [];
  const unknown = value !== null && !categories.some(({ code }) => code === value);
  return (
    <div class="select">
      <select
        id={id}
        aria-describedby={noteIdOf(id)}
        value={value ?? ''}
        onChange={(event) => {
          onEdit(event.currentTarget.value || null);
          onSettle();
        }}
      >
        {!field.required && <option value="">{m.value.facts.notGiven}</option>}
        {unknown && <option value={value}>{value}</option>}
        {categories.map(({ code, label }) => (
          <option key={code} value={code}>
            {say(label)}
          </option>
        ))}
      </select>
    </div>
  );
}
