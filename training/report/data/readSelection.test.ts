// A selection is taken when it is one of the model's own features, and refused by name otherwise.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { exampleInputs } from '../documents/fixtures/exampleInputs.ts';
import { checkSelection, readSelection } from './readSelection.ts';

const folder = mkdtempSync(join(tmpdir(), 'clairscore-selection-'));
const path = join(folder, 'selection.json');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const selection = exampleInputs.report.selection!;
const features = selection.ranking.map(({ feature }) => feature);

describe('a selection', () => {
  test('is read as it was written', async () => {
    writeFileSync(path, JSON.stringify(selection));
    expect(await readSelection(path)).toEqual(selection);
    expect(() => checkSelection(selection, features)).not.toThrow();
  });

  test('is refused when it is something else', async () => {
    writeFileSync(path, '{"folds": "many"}');
    await expect(readSelection(path)).rejects.toThrow(/is no selection[\s\S]*folds/);
    writeFileSync(path, '{');
    await expect(readSelection(path)).rejects.toThrow('is no JSON');
  });

  test('is refused for a model of other features, with both numbers', () => {
    expect(() => checkSelection(selection, [...features, 'shoe_size'])).toThrow(
      `ranks ${features.length} features, the model reads ${features.length + 1}, among them shoe_size`,
    );
    expect(() => checkSelection(selection, features.slice(1))).toThrow(
      `the model reads ${features.length - 1}`,
    );
  });
});
