// Reads what `npm run selection -- --out FILE` wrote, for a report of a model over the same features.

import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type SelectionReport, selectionSchema } from '../../../wasm/artefact/report/selectionSchema.ts';
import { ReportError } from './readReport.ts';

/** @throws ReportError naming what is not as expected; the error of a file that cannot be read. */
export async function readSelection(path: string): Promise<SelectionReport> {
  const text = await readFile(path, 'utf8');
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new ReportError(`${path} is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = selectionSchema.safeParse(content);
  if (!parsed.success) throw new ReportError(`${path} is no selection:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** @throws ReportError where the selection ranked other features than the model reads: it would say nothing of it. */
export function checkSelection(selection: SelectionReport, features: readonly string[]): void {
  const ranked = new Set(selection.ranking.map(({ feature }) => feature));
  const missing = features.filter((feature) => !ranked.has(feature));
  if (missing.length === 0 && ranked.size === features.length) return;
  throw new ReportError(
    `The selection ranks ${ranked.size} features, the model reads ${features.length}` +
      `${missing.length > 0 ? `, among them ${missing[0]}, which it does not rank` : ''}.`,
  );
}
