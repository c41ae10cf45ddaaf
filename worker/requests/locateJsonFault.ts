// Where a text stops being JSON (RFC 8259). The engine's own message names no position for short texts and repeats
// pieces of the text, so it is asked only whether; this says where. Not a parser: it builds nothing and does not recurse.

export interface JsonFault {
  /** Characters before the fault. */
  readonly position: number;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** The character or the word there, or that the text ends. */
  readonly found: string;
}

const STRING = String.raw`"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"`;
const NUMBER = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?`;
const SPACE = /[ \t\n\r]*/y;
const NAME = new RegExp(STRING, 'y');
const SCALAR = new RegExp(`${STRING}|${NUMBER}|true|false|null`, 'y');

/** @returns where the first thing begins that is not JSON (a string that never ends: its quote); null for JSON. */
export function locateJsonFault(text: string): JsonFault | null {
  const closers: string[] = [];
  let at = 0;

  function pass(pattern: RegExp): boolean {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  }
  function passCharacter(character: string): boolean {
    if (text[at] !== character) return false;
    at++;
    pass(SPACE);
    return true;
  }
  /** `"name" :` in an object, nothing in an array. */
  function passName(): boolean {
    if (closers.at(-1) !== '}') return true;
    return pass(NAME) && pass(SPACE) && passCharacter(':');
  }
  /** What opens here and holds something stays open; all else is passed whole. False at a fault. */
  function passValue(): boolean {
    while (true) {
      const closer = passCharacter('{') ? '}' : passCharacter('[') ? ']' : null;
      if (closer === null) return pass(SCALAR) && pass(SPACE);
      if (passCharacter(closer)) return true;
      closers.push(closer);
      if (!passName()) return false;
    }
  }

  pass(SPACE);
  if (!passValue()) return faultAt(text, at);
  for (let closer = closers.at(-1); closer !== undefined; closer = closers.at(-1)) {
    if (passCharacter(closer)) closers.pop();
    else if (!passCharacter(',') || !passName() || !passValue()) return faultAt(text, at);
  }
  return at === text.length ? null : faultAt(text, at);
}

function faultAt(text: string, position: number): JsonFault {
  const before = text.slice(0, position);
  // A word is told whole: NaN, Infinity, undefined, None and True are what programs write by mistake.
  const word = /^-?[A-Za-z]{1,20}/.exec(text.slice(position, position + 21))?.[0];
  const found = position < text.length ? JSON.stringify(word ?? text[position]) : 'the end of the body';
  return { position, line: before.split('\n').length, column: position - before.lastIndexOf('\n'), found };
}
