import type { Field } from '../../wasm/features/field.ts';

/** What every control of the what-if is handed. */
export interface ControlProps<Value> {
  /** Of the control's element; the label points at it. */
  readonly id: string;
  readonly field: Field;
  readonly value: Value | null;
  readonly stored: Value | null;
  readonly onEdit: (value: Value | null) => void;
  /** The finger is lifted. */
  readonly onSettle: () => void;
}

/** Of the element that holds the field's description, for `aria-describedby`. */
export function noteIdOf(id: string): string {
  return `${id}-note`;
}
