import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ApiError, type ApiFault } from '../apiFault.ts';
import { parseJson } from './parseJson.ts';

function faultOf(text: string): ApiFault | null {
  try {
    parseJson(text);
    return null;
  } catch (error) {
    if (error instanceof ApiError) return error.fault;
    throw error;
  }
}

const repeated = (pointer: string, times = 2) => ({
  pointer,
  expected: 'one value of this name',
  received: `${times} values`,
});

describe('parseJson', () => {
  it('reads what JSON.parse reads, for any value not nested too deeply', () => {
    const texts = fc.json({ maxDepth: 8 }).filter((text) => !text.includes('"__proto__"'));
    fc.assert(
      fc.property(texts, (text) => {
        expect(parseJson(text)).toEqual(JSON.parse(text));
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  it('refuses a character that was lost, and takes the sign of it where it is written out', () => {
    expect(faultOf('{"note":"caf\ufffd"}')).toEqual({ reason: 'not_utf8' });
    expect(parseJson('{"note":"caf\\ufffd"}')).toEqual({ note: 'caf\ufffd' });
  });

  it.each([
    ['{"a":1,"a":2}', [repeated('/a')]],
    ['{"a":1,"b":{"a":1,"c":2,"a":3,"a":4}}', [repeated('/b/a', 3)]],
    ['[1,{"x":[0,{"y":1,"y":2}],"x":1}]', [repeated('/1/x/1/y'), repeated('/1/x')]],
    // The same name written in another way is the same name.
    ['{"a":1,"\\u0061":2}', [repeated('/a')]],
    ['{"a/b~":1,"a/b~":2}', [repeated('/a~1b~0')]],
    ['{"__proto__":1,"__proto__":2}', [repeated('/__proto__')]],
    ['{"q\\":{[":1,"q\\":{[":2}', [repeated('/q":{[')]],
  ])('refuses %s by the places of the repeated names', (text, faults) => {
    expect(faultOf(text)).toEqual({ reason: 'duplicate_names', faults, count: faults.length });
  });

  it.each([
    '{"a":{"b":1},"b":{"a":1}}',
    '[{"a":1},{"a":1}]',
    '{"a":"a\\":1,\\"a"}',
    '{"__proto__":1}',
    '":"',
  ])('lets %s pass, where no object has a name twice', (text) => {
    expect(faultOf(text)).toBeNull();
  });

  it('counts nesting outside strings, and refuses one level too many with both numbers', () => {
    const nested = (depth: number) => `${'[{"a":'.repeat(depth / 2)}"[[{{"${'}]'.repeat(depth / 2)}`;
    expect(faultOf(nested(16))).toBeNull();
    expect(faultOf(nested(18))).toEqual({ reason: 'json_too_deep', depthMax: 16, depth: 18 });
    expect(faultOf('['.repeat(2_000_000))).toMatchObject({ reason: 'json_too_deep', depth: 2_000_000 });
  });

  it.each([
    ['{"a": NaN}', '"NaN"'],
    ['{"a": -Infinity}', '"-Infinity"'],
    ['{"a": None}', '"None"'],
    ['{"a": 1,}', '"}"'],
  ])('says of %s what it found', (text, found) => {
    expect(faultOf(text)).toMatchObject({ reason: 'malformed_json', found });
  });
});
