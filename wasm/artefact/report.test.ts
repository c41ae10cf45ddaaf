// The embedded report as any page reads it: whole, with nothing of it dropped, and ready for members yet to come.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { REPORT_BYTES_MAX, reportSchema } from './report.ts';

const bytes = readFileSync(join(import.meta.dirname, '../../data/demo/artefact/report.json'));
const embedded = JSON.parse(bytes.toString()) as Record<string, unknown>;

/** Every member that `read` lacks of `written`, by path. */
function lost(written: unknown, read: unknown, path: string): string[] {
  if (Array.isArray(written))
    return written.flatMap((one, i) => lost(one, (read as unknown[])?.[i], `${path}[${i}]`));
  if (typeof written !== 'object' || written === null) return Object.is(written, read) ? [] : [path];
  return Object.entries(written).flatMap(([name, value]) =>
    lost(value, (read as Record<string, unknown> | undefined)?.[name], `${path}.${name}`),
  );
}

describe('the contract of report.json', () => {
  test('holds every member of the embedded report, with its value', () => {
    expect(lost(embedded, reportSchema.parse(embedded), 'report')).toEqual([]);
    expect(bytes.length).toBeLessThan(REPORT_BYTES_MAX);
  });

  test('names a member that it would lose', () => {
    const wider = { ...embedded, ks: { ...(embedded.ks as object), colour: 'blue' } };
    expect(lost(wider, reportSchema.parse(wider), 'report')).toEqual(['report.ks.colour']);
  });

  test('reads a report of format 2 with null for what came later', () => {
    const {
      rocArea: _,
      thresholdChoice: _choice,
      fidelity: _fidelity,
      selection: _selection,
      ...older
    } = embedded;
    const read = reportSchema.parse({ ...older, formatVersion: 2 });
    expect([read.rocArea, read.thresholdChoice, read.fidelity, read.selection]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  test('refuses another format and a part that is missing', () => {
    expect(reportSchema.safeParse({ ...embedded, formatVersion: 4 }).success).toBe(false);
    expect(reportSchema.safeParse({ ...embedded, lowestCost: undefined }).success).toBe(false);
  });
});
