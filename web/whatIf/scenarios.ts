// What-ifs kept side by side: a name and the edits. Pure; their scores are computed where they are shown.

import { type Edits, sameEdits } from './whatIf.ts';

export interface Scenario {
  readonly name: string;
  readonly edits: Edits;
}

/** As many as fit beside the file and the present what-if on a screen. */
export const SCENARIOS_MAX = 4;
export const SCENARIO_NAME_MAX = 40;

/** Adds one, or renames the one that has the same edits; unchanged where there are already enough. */
export function keepScenario(kept: readonly Scenario[], { name, edits }: Scenario): readonly Scenario[] {
  const named = { name: nameFor(kept, name.trim().slice(0, SCENARIO_NAME_MAX), edits), edits };
  const same = kept.findIndex((one) => sameEdits(one.edits, edits));
  if (same >= 0) return kept.with(same, named);
  return kept.length >= SCENARIOS_MAX ? kept : [...kept, named];
}

export function removeScenario(kept: readonly Scenario[], name: string): readonly Scenario[] {
  return kept.filter((one) => one.name !== name);
}

/** Two columns of one name could not be told apart. */
function nameFor(kept: readonly Scenario[], name: string, edits: Edits): string {
  const taken = (candidate: string): boolean =>
    kept.some((one) => one.name === candidate && !sameEdits(one.edits, edits));
  let candidate = name;
  for (let number = 2; taken(candidate); number++) candidate = `${name} (${number})`;
  return candidate;
}
