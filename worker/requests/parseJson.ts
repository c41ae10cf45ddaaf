// A text as JSON, strictly: where it breaks is located, nesting is bounded, and a name that occurs twice in one object is
// refused by its place. JSON.parse keeps the last of two, others the first: sender and reader would not mean the same.

import { ApiError } from '../apiFault.ts';
import { FAULTS_MAX, JSON_DEPTH_MAX } from '../limits.ts';
import { findRepeatedNames } from './findRepeatedNames.ts';
import { locateJsonFault } from './locateJsonFault.ts';

/** Stands where a decoder lost a character: here, or at the sender's. Who means the sign itself writes \ufffd. */
const LOST_CHARACTER = '\ufffd';

/** @throws ApiError `not_utf8`, `json_too_deep`, `malformed_json` or `duplicate_names`. */
export function parseJson(text: string): unknown {
  if (text.includes(LOST_CHARACTER)) throw new ApiError({ reason: 'not_utf8' });
  const { depth, members } = measure(text);
  if (depth > JSON_DEPTH_MAX) {
    throw new ApiError({ reason: 'json_too_deep', depthMax: JSON_DEPTH_MAX, depth });
  }
  const value = parse(text);
  // Every member has one colon; a name that was there before leaves no member of its own.
  if (countMembers(value) !== members) {
    const faults = findRepeatedNames(text);
    const listed = faults.slice(0, FAULTS_MAX);
    throw new ApiError({ reason: 'duplicate_names', faults: listed, count: faults.length });
  }
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const fault = locateJsonFault(text);
    if (!fault) throw error;
    throw new ApiError({ reason: 'malformed_json', ...fault });
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
/** [ and { differ in one bit, and so do ] and }. */
const OPENING = 0x5b;
const CLOSING = 0x5d;
const BRACE_BIT = 0x20;

/** Deepest nesting and number of `name: value` pairs, outside strings. Means nothing for a text that is not JSON. */
function measure(text: string): { depth: number; members: number } {
  let open = 0;
  let depth = 0;
  let members = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) {
      for (i++; i < text.length && text.charCodeAt(i) !== QUOTE; i++) {
        if (text.charCodeAt(i) === BACKSLASH) i++;
      }
    } else if (code === COLON) members++;
    else if ((code & ~BRACE_BIT) === OPENING) depth = Math.max(depth, ++open);
    else if ((code & ~BRACE_BIT) === CLOSING) open--;
  }
  return { depth, members };
}

/** Does not go deeper than JSON_DEPTH_MAX, which was checked. */
function countMembers(value: unknown): number {
  if (value === null || typeof value !== 'object') return 0;
  const values: unknown[] = Object.values(value);
  let members = Array.isArray(value) ? 0 : values.length;
  for (const one of values) members += countMembers(one);
  return members;
}
