import { useId } from 'preact/hooks';

interface PickListProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly group?: string }[];
  readonly onPick: (value: Value) => void;
}

/** One of a list, with its label on the left; options of one group stand together under its name. */
export function PickList<Value extends string>({ label, value, options, onPick }: PickListProps<Value>) {
  const id = useId();
  const groups = [...new Set(options.map(({ group }) => group))];
  return (
    <div class="pick-list">
      <label for={id}>{label}</label>
      <div class="select">
        <select id={id} value={value} onChange={(event) => onPick(event.currentTarget.value as Value)}>
          {groups.map((group) => {
            const own = options.filter((option) => option.group === group);
            const items = own.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ));
            return group === undefined ? (
              items
            ) : (
              <optgroup key={group} label={group}>
                {items}
              </optgroup>
            );
          })}
        </select>
      </div>
    </div>
  );
}
