// The command line of the commands that cross-validate: what they share.

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { trainingConfig } from '../config.ts';
import { sideTableNames } from '../sideTableNames.ts';
import type { SideTableName } from '../tables/findTableFiles.ts';

export interface CvArguments {
  readonly data: string;
  readonly allowMissing: readonly SideTableName[];
  readonly folds: number;
  readonly repeats: number;
  readonly seed: number;
  readonly work: string;
  readonly memoryLimitMb: number;
  readonly isJson: boolean;
  /** The command's own options, as texts. */
  readonly own: Readonly<Record<string, string | undefined>>;
}

/** Help lines of the shared options. */
export const CV_OPTIONS_HELP = `  --data DIR             folder of the Home Credit tables (CSV, CSV.gz or Parquet)
  --allow-missing TABLE  run without this side table; may be given several times
  --folds N              folds, stratified by outcome (default 5)
  --repeats N            repetitions with other folds (default 3)
  --seed S               seed of folds, encodings and models (default ${trainingConfig.seed})
  --work DIR             where features are resumed from (default .local/training)
  --memory MB            memory DuckDB may use (default 6000)
  --json                 print JSON instead of a table`;

/**
 * @param ownNames further options with a value.
 * @returns null when help was asked for.
 * @throws Error naming what is missing or out of its range
 */
export function readCvArguments(
  args: readonly string[],
  ownNames: readonly string[],
  defaults: { folds: number; repeats: number } = { folds: 5, repeats: 3 },
): CvArguments | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      'allow-missing': { type: 'string', multiple: true, default: [] },
      folds: { type: 'string', default: `${defaults.folds}` },
      repeats: { type: 'string', default: `${defaults.repeats}` },
      seed: { type: 'string', default: `${trainingConfig.seed}` },
      work: { type: 'string', default: join(import.meta.dirname, '../../.local/training') },
      memory: { type: 'string', default: '6000' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      ...Object.fromEntries(ownNames.map((name) => [name, { type: 'string' as const }])),
    },
  });
  if (values.help) return null;
  if (!values.data) throw new Error('--data is needed: the folder of the tables.');
  const given = values as Readonly<Record<string, unknown>>;
  return {
    data: values.data,
    allowMissing: sideTableNames(values['allow-missing']),
    folds: wholeNumber('--folds', values.folds, 2, 100),
    repeats: wholeNumber('--repeats', values.repeats, 1, 100),
    seed: wholeNumber('--seed', values.seed, 0, 2 ** 31 - 1),
    work: values.work,
    memoryLimitMb: wholeNumber('--memory', values.memory, 500, 1_000_000),
    isJson: values.json,
    own: Object.fromEntries(
      ownNames.map((name) => [name, typeof given[name] === 'string' ? given[name] : undefined]),
    ),
  };
}

/** @throws Error with the option, what was given and what is expected */
export function wholeNumber(option: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value) || value < min || value > max) {
    throw new Error(`${option} is "${text}", expected a whole number from ${min} to ${max}.`);
  }
  return value;
}
