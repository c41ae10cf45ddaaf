// The edits of a what-if as a value: what differs from the stored application, and the way back. Pure; it scores nothing.

import type { Application, ApplicationValue } from '../../wasm/features/application.ts';
import type { ApplicationName } from '../../wasm/features/catalogue.ts';

export type Edits = Readonly<Partial<Record<ApplicationName, ApplicationValue>>>;

export interface WhatIf {
  /** Only what differs from the stored application; null = taken out. */
  readonly edits: Edits;
  /** Earlier edits, the latest last. */
  readonly past: readonly Edits[];
  /** The field under the finger: its values on the way are one step of `undo`. */
  readonly moving: ApplicationName | null;
}

/** As many steps back as anyone would take. */
const PAST_STEPS_MAX = 100;

export const untouched: WhatIf = { edits: {}, past: [], moving: null };

/** Sets one field; setting it back to its stored value takes the edit away. */
export function edit(
  state: WhatIf,
  stored: Application,
  field: ApplicationName,
  value: ApplicationValue,
): WhatIf {
  if (sameValue(currentValue(state, stored, field), value)) return state;
  const past = state.moving === field ? state.past : remember(state);
  return { edits: withField(state.edits, stored, field, value), past, moving: field };
}

/** The finger is lifted: the next change is a step of its own. */
export function settle(state: WhatIf): WhatIf {
  return state.moving === null ? state : { ...state, moving: null };
}

export function undo(state: WhatIf): WhatIf {
  const edits = state.past.at(-1);
  return edits === undefined ? state : { edits, past: state.past.slice(0, -1), moving: null };
}

export function resetField(state: WhatIf, field: ApplicationName): WhatIf {
  if (!(field in state.edits)) return state;
  const { [field]: _, ...edits } = state.edits;
  return { edits, past: remember(state), moving: null };
}

export function resetAll(state: WhatIf): WhatIf {
  return changeCount(state) === 0 ? state : { edits: {}, past: remember(state), moving: null };
}

export function changeCount(state: Pick<WhatIf, 'edits'>): number {
  return Object.keys(state.edits).length;
}

export function applyEdits(stored: Application, edits: Edits): Application {
  // Each control hands over its field's own kind of value.
  return { ...stored, ...edits } as Application;
}

export function currentValue(state: WhatIf, stored: Application, field: ApplicationName): ApplicationValue {
  return field in state.edits ? state.edits[field] : stored[field];
}

function withField(
  edits: Edits,
  stored: Application,
  field: ApplicationName,
  value: ApplicationValue,
): Edits {
  const { [field]: _, ...others } = edits;
  return sameValue(stored[field], value) ? others : { ...others, [field]: value };
}

function remember(state: WhatIf): readonly Edits[] {
  return [...state.past, state.edits].slice(-PAST_STEPS_MAX);
}

function sameValue(a: ApplicationValue, b: ApplicationValue): boolean {
  return (a ?? null) === (b ?? null);
}
