// What is kept of a run that wrote an artefact, read from the artefact: parameters, figures, curves, data, version.

import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseManifest } from '../../wasm/artefact/loadArtefact.ts';
import type { RunFacts } from './trackedRun.ts';

/** Members of report.json that are curves, as far as the report has them. */
const CURVES = ['roc', 'reliability', 'lowestCost'];

/**
 * @param folder of the artefact.
 * @throws ModelError when its manifest is none, or the error of the file that is missing.
 */
export async function artefactFacts(folder: string): Promise<RunFacts> {
  const manifest = parseManifest(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const report: unknown = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8'));
  const { modelVersion, metrics, data, features, decisionThreshold } = manifest;
  const { parameters: booster, ...training } = manifest.training;
  return {
    parameters: {
      ...training,
      booster,
      costMatrix: manifest.costMatrix,
      features: features.length,
      missingTables: data.missingTables,
      applicants: data.applicants,
    },
    metrics: { ...metrics, decisionThreshold },
    curves: curvesOf(report),
    dataFingerprint: data.fingerprint,
    artefact: { folder: resolve(folder), modelVersion },
  };
}

function curvesOf(report: unknown): Record<string, unknown> {
  if (typeof report !== 'object' || report === null) return {};
  return Object.fromEntries(Object.entries(report).filter(([name]) => CURVES.includes(name)));
}
