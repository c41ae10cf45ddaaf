// The edits of a what-if as a value: what differs from the stored application, and the way back. Pure; it scores nothing.

import type { Application, ApplicationValue } from '../../wasm/features/application.ts';
import type { ApplicationName } from '../../wasm/features/catalogue.ts';

export type Edits = Readonly<Partial<Record<ApplicationName, ApplicationValue>>>;

/** A field, or the number of instalments, which follows from two of them. */
export type MovingPart = ApplicationName | 'duration';

export interface WhatIf {
  /** Only what differs from the stored application; null = taken out. */
  readonly edits: Edits;
  /** Earlier edits, the latest last. */
  readonly past: readonly Edits[];
  /** Edits taken back, the next one to redo last. */
  readonly future: readonly Edits[];
  /** What is under the finger: its values on the way are one step of `undo`. */
  readonly moving: MovingPart | null;
}

/** As many steps back as anyone would take. */
const PAST_STEPS_MAX = 100;

export const untouched: WhatIf = { edits: {}, past: [], future: [], moving: null };

/** Sets one field; setting it back to its stored value takes the edit away. */
export function edit(
  state: WhatIf,
  stored: Application,
  field: ApplicationName,
  value: ApplicationValue,
): WhatIf {
  return editTogether(state, stored, { [field]: value }, field);
}

/** Sets fields that follow one another, as one step; `moving` is the one under the finger. */
export function editTogether(state: WhatIf, stored: Application, values: Edits, moving: MovingPart): WhatIf {
  const changed = (Object.entries(values) as [ApplicationName, ApplicationValue][]).filter(
    ([field, value]) => !sameValue(currentValue(state, stored, field), value),
  );
  if (changed.length === 0) return state;
  const past = state.moving === moving ? state.past : remember(state);
  const edits = changed.reduce((all, [field, value]) => withField(all, stored, field, value), state.edits);
  return { edits, past, future: [], moving };
}

/** Puts other edits in the place of all present ones, as one step: a suggestion, a scenario, a shared link. */
export function replaceEdits(state: WhatIf, stored: Application, values: Edits): WhatIf {
  const entries = Object.entries(values) as [ApplicationName, ApplicationValue][];
  const edits = entries.reduce<Edits>((all, [field, value]) => withField(all, stored, field, value), {});
  return sameEdits(edits, state.edits) ? state : { edits, past: remember(state), future: [], moving: null };
}

export function sameEdits(a: Edits, b: Edits): boolean {
  const names = Object.keys(a) as ApplicationName[];
  return (
    names.length === Object.keys(b).length && names.every((name) => name in b && sameValue(a[name], b[name]))
  );
}

/** The finger is lifted: the next change is a step of its own. */
export function settle(state: WhatIf): WhatIf {
  return state.moving === null ? state : { ...state, moving: null };
}

export function undo(state: WhatIf): WhatIf {
  const edits = state.past.at(-1);
  if (edits === undefined) return state;
  return { edits, past: state.past.slice(0, -1), future: [...state.future, state.edits], moving: null };
}

export function redo(state: WhatIf): WhatIf {
  const edits = state.future.at(-1);
  if (edits === undefined) return state;
  return { edits, past: remember(state), future: state.future.slice(0, -1), moving: null };
}

export function resetField(state: WhatIf, field: ApplicationName): WhatIf {
  if (!(field in state.edits)) return state;
  const { [field]: _, ...edits } = state.edits;
  return { edits, past: remember(state), future: [], moving: null };
}

export function resetAll(state: WhatIf): WhatIf {
  return changeCount(state) === 0 ? state : { edits: {}, past: remember(state), future: [], moving: null };
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
