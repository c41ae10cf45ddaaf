// The files of a run -> inputs of its documents. Comparisons are checked for what the documents read of them.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { manifestSchema } from '../../../wasm/artefact/manifest.ts';
import { estimate } from '../../../wasm/artefact/report/values.ts';
import type { Comparison } from '../../comparison/runComparison.ts';
import { ReportError, readReport } from '../data/readReport.ts';
import { checkSelection, readSelection } from '../data/readSelection.ts';
import { LANGUAGES } from '../render/numbers.ts';
import type { DocumentInputs, ImbalanceComparison } from './documentInputs.ts';

const figures = z.object({
  auc: estimate,
  gini: estimate,
  ks: estimate,
  prAuc: estimate,
  logLoss: estimate,
  brier: estimate,
  expectedCalibrationError: estimate,
  accuracy: estimate,
  costPerApplicant: estimate,
});

const comparisonSchema = z.looseObject({
  applicants: z.int(),
  features: z.int(),
  folds: z.int(),
  repeats: z.int(),
  candidates: z.array(
    z.looseObject({
      name: z.string(),
      decisionThresholds: z.array(z.number()),
      secondsPerFit: z.number(),
      metrics: figures,
      aboveReference: figures,
    }),
  ),
});

const treatmentFigures = z.object({
  auc: estimate,
  expectedCalibrationError: estimate,
  lowestCost: estimate,
  costAtTheory: estimate,
});
const treatmentState = z.object({ metrics: treatmentFigures, aboveFirst: treatmentFigures });

const imbalanceSchema = z.looseObject({
  folds: z.int(),
  repeats: z.int(),
  treatments: z.array(z.looseObject({ name: z.string(), before: treatmentState, after: treatmentState })),
});

export interface InputPaths {
  /** Folder with manifest.json and report.json. */
  readonly artefact: string;
  /** What `npm run compare -- --out` wrote. */
  readonly comparison?: string;
  /** What `npm run imbalance -- --out` wrote. */
  readonly imbalance?: string;
  /** What `npm run selection -- --out` wrote, in place of what the report holds. */
  readonly selection?: string;
  /** Folder with applicant-fr.png and applicant-en.png; either may be absent. */
  readonly pictures?: string;
}

/** @throws ReportError naming every member that is not as expected; the error of a file that cannot be read. */
export async function readInputs(paths: InputPaths): Promise<DocumentInputs> {
  const manifest = await readJson(join(paths.artefact, 'manifest.json'), manifestSchema);
  const report = await readReport(join(paths.artefact, 'report.json'));
  const selection = paths.selection ? await readSelection(paths.selection) : report.selection;
  if (selection) checkSelection(selection, manifest.features);
  const comparison = paths.comparison && (await readJson(paths.comparison, comparisonSchema));
  const imbalance = paths.imbalance && (await readJson(paths.imbalance, imbalanceSchema));
  return {
    manifest,
    report: { ...report, selection },
    ...(comparison && { comparison: comparison as unknown as Comparison }),
    ...(imbalance && { imbalance: imbalance as ImbalanceComparison }),
    ...(paths.pictures && { pictures: await readPictures(paths.pictures) }),
  };
}

async function readJson<Content>(path: string, schema: z.core.$ZodType<Content>): Promise<Content> {
  const text = await readFile(path, 'utf8');
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new ReportError(`${path} is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = z.safeParse(schema, content);
  if (!parsed.success) throw new ReportError(`${path} is not as expected:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

async function readPictures(directory: string): Promise<NonNullable<DocumentInputs['pictures']>> {
  const found = await Promise.all(
    LANGUAGES.map(async (language) => {
      const bytes = await readFile(join(directory, `applicant-${language}.png`)).catch(noFile);
      return bytes ? [[language, bytes]] : [];
    }),
  );
  return Object.fromEntries(found.flat());
}

function noFile(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
