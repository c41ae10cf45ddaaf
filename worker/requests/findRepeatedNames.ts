// Which names occur twice in one object of a JSON text, by their places. Only for texts that are JSON.

import type { Fault } from '../contract.ts';
import { pointerOf } from './describeFaults.ts';

/** Strings, punctuation; numbers and words are of no interest. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

/** An object or array that is open: what was met in it. */
interface Opened {
  /** null for an array. */
  readonly names: Map<string, number> | null;
  /** The name or index of the value that comes. */
  at: string | number;
}

/** @returns one fault a repeated name, in the order in which they are met. */
export function findRepeatedNames(text: string): Fault[] {
  const faults: Fault[] = [];
  const open: Opened[] = [];
  let previous = '';
  for (const [token] of text.matchAll(TOKEN)) {
    const inner = open.at(-1);
    if (token === '{') open.push({ names: new Map(), at: '' });
    else if (token === '[') open.push({ names: null, at: 0 });
    else if (token === '}' || token === ']') {
      faults.push(...repeated(open, inner!));
      open.pop();
    } else if (token === ',' && inner && !inner.names) inner.at = Number(inner.at) + 1;
    else if (token === ':' && inner?.names) {
      inner.at = JSON.parse(previous) as string;
      inner.names.set(inner.at, (inner.names.get(inner.at) ?? 0) + 1);
    }
    previous = token;
  }
  return faults;
}

function repeated(open: readonly Opened[], { names }: Opened): Fault[] {
  const above = open.slice(0, -1).map(({ at }) => at);
  return [...(names ?? [])]
    .filter(([, times]) => times > 1)
    .map(([name, times]) => ({
      pointer: pointerOf([...above, name]),
      expected: 'one value of this name',
      received: `${times} values`,
    }));
}
