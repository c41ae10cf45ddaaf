// The retraining loop: a challenger trained on a new period, compared with the champion on the challenger's test part.
// Publishing and promoting are commands of their own, given by a person.

import { join } from 'node:path';
import { fieldOf } from '../../wasm/features/catalogue.ts';
import { readTraits } from '../fairness/applicantTraits.ts';
import type { FeatureMatrix } from '../features/featureMatrix.ts';
import { LANGUAGES } from '../report/render/numbers.ts';
import { runTraining, type TrainingOptions } from '../run.ts';
import { writeWhole } from '../stages/resumable.ts';
import { compareModels, type ModelComparison } from './compareModels.ts';
import { DriftError } from './driftError.ts';
import { type OpenArtefact, openArtefact } from './openArtefact.ts';
import { renderComparison } from './report/renderComparison.ts';

export interface RetrainOptions extends Omit<TrainingOptions, 'twin'> {
  /** Folder of the champion's artefact. */
  readonly champion: string;
}

export interface Retrained {
  readonly comparison: ModelComparison;
  /** Beside the challenger's folder: NAME.comparison.json and two HTML files. */
  readonly files: readonly string[];
}

/** @throws what runTraining throws, and DriftError `missing_columns` for a champion of other features. */
export async function retrain(options: RetrainOptions): Promise<Retrained> {
  const champion = await openArtefact(options.champion);
  try {
    const training = await runTraining(options);
    try {
      const challenger = await openArtefact(options.out);
      const { matrix, split, database } = training;
      const traits = await readTraits(database.connection, matrix, split.test);
      const target = Uint8Array.from(split.test, (row) => matrix.target[row]!);
      const scored = async (model: OpenArtefact) => ({
        manifest: model.manifest,
        margins: await scoreRows(model, matrix, split.test),
      });
      const comparison = compareModels(await scored(champion), await scored(challenger), target, traits);
      await challenger.session.release();
      return { comparison, files: await writeComparison(options.out, comparison) };
    } finally {
      training.booster.close();
      await training.database.close();
    }
  } finally {
    await champion.session.release();
  }
}

/** Each model reads its own features, with its own worth of every code. */
async function scoreRows(
  { manifest, session, directory }: OpenArtefact,
  matrix: FeatureMatrix,
  rows: Int32Array,
): Promise<Float32Array> {
  const { features, encodings } = manifest;
  const columns = features.map((name) => (matrix.features as readonly string[]).indexOf(name));
  const missing = features.filter((_, i) => columns[i] === -1);
  if (missing.length > 0)
    throw new DriftError({ reason: 'missing_columns', path: directory, columns: missing });
  const values = new Float32Array(rows.length * features.length);
  const width = matrix.features.length;
  features.forEach((name, column) => {
    const encoding = fieldOf(name).kind === 'category' ? encodings[name] : undefined;
    const codes = [...matrix.levels].find(([category]) => category === name)?.[1];
    rows.forEach((row, i) => {
      const code = codes?.[row];
      values[i * features.length + column] = encoding
        ? code && Object.hasOwn(encoding, code)
          ? encoding[code]!
          : Number.NaN
        : matrix.values[row * width + columns[column]!]!;
    });
  });
  const { margin } = await session.run(values, rows.length);
  return margin;
}

async function writeComparison(out: string, comparison: ModelComparison): Promise<string[]> {
  const base = out.replace(/[/\\]+$/, '');
  const files = [
    `${base}.comparison.json`,
    ...LANGUAGES.map((language) => `${base}.comparison.${language}.html`),
  ];
  await writeWhole(join(files[0]!), `${JSON.stringify(comparison, null, 1)}\n`);
  for (const [i, language] of LANGUAGES.entries()) {
    await writeWhole(files[i + 1]!, renderComparison(comparison, language));
  }
  return files;
}
