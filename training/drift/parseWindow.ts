// --window as a person gives it -> the dates it stands for.

import type { Snapshot } from '../../wasm/drift/snapshot.ts';
import { DriftError } from './driftError.ts';

const LABEL_MAX = 60;

/** A month, a day, or any other name, which then has no dates. @throws DriftError `bad_window`. */
export function parseWindow(given: string): Snapshot['window'] {
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(given);
  if (month) {
    const last = new Date(Date.UTC(Number(month[1]), Number(month[2]), 0)).getUTCDate();
    return { label: given, from: `${given}-01`, to: `${given}-${last}` };
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(given)) {
    const day = new Date(`${given}T00:00:00Z`);
    const isReal = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(given);
    if (!isReal) throw new DriftError({ reason: 'bad_window', given });
    return { label: given, from: given, to: given };
  }
  if (given.length === 0 || given.length > LABEL_MAX || /^\d{4}-/.test(given)) {
    throw new DriftError({ reason: 'bad_window', given });
  }
  return { label: given, from: null, to: null };
}
