// Reads report.json of an artefact.

import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { reportSchema, type TrainingReport } from '../../../wasm/artefact/report.ts';

/** The file is no report of this format. */
export class ReportError extends Error {
  override readonly name = 'ReportError';
}

/**
 * @param path of report.json
 * @throws ReportError naming every member that is not as described; the error of the file when it cannot be read
 */
export async function readReport(path: string): Promise<TrainingReport> {
  const text = await readFile(path, 'utf8');
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new ReportError(`${path} is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = reportSchema.safeParse(content);
  if (!parsed.success) throw new ReportError(`${path} is no report:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
