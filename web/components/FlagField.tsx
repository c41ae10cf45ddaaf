import { m } from '../i18n/language.ts';
import { type ControlProps, noteIdOf } from './controlProps.ts';

/** Yes or no. A flag that is not given stands at no and says so; one click gives it. */
export function FlagField({ id, value, onEdit, onSettle }: ControlProps<boolean>) {
  const { facts } = m.value;
  const words = value === null ? facts.notGiven : value ? facts.yes : facts.no;
  return (
    <div class="switch">
      <input
        id={id}
        type="checkbox"
        role="switch"
        aria-checked={value === true}
        aria-describedby={`${id}-state ${noteIdOf(id)}`}
        checked={value === true}
        onChange={(event) => {
          onEdit(event.currentTarget.checked);
          onSettle();
        }}
      />
      <span id={`${id}-state`} class={value === null ? 'missing' : undefined}>
        {words}
      </span>
    </div>
  );
}
