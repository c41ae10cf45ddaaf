// The record beside a feature matrix, read back and held against this run: a model trained on other numbers than those
// it would be calibrated on is refused.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FeatureMatrix } from '../features/featureMatrix.ts';
import { columnDigests, type FeatureMatrixRecord } from '../features/writeFeatureMatrixRecord.ts';
import { ForeignModelError } from './foreignModelError.ts';

/** Where a record is looked for when none is named: beside the model file. */
export function recordBeside(boosterPath: string): string | null {
  const path = join(dirname(boosterPath), 'features.encodings.json');
  return existsSync(path) ? path : null;
}

/** The members that a run reads, checked. @throws ForeignModelError `malformed_matrix_record` */
export async function readMatrixRecord(
  path: string,
): Promise<Pick<FeatureMatrixRecord, 'features' | 'seed' | 'columns'>> {
  const text = await readFile(path, 'utf8');
  const record = parsed(text);
  const { formatVersion, features, seed, columns } = record;
  if (formatVersion !== 1) fail(`formatVersion is ${JSON.stringify(formatVersion)}, expected 1`);
  if (typeof seed !== 'number' || !Number.isSafeInteger(seed)) return fail('seed is no integer');
  if (!Array.isArray(features) || !features.every(isText)) return fail('features is no list of names');
  if (!isObject(columns) || !Object.values(columns).every(isText))
    return fail('columns is no list of digests');
  return { features, seed, columns: columns as Record<string, string> };
}

/** @throws ForeignModelError `other_matrix` naming the columns whose values differ from the recorded ones. */
export function checkSameMatrix(
  matrix: FeatureMatrix,
  { columns }: Pick<FeatureMatrixRecord, 'columns'>,
): void {
  const digests = columnDigests(matrix);
  const different = matrix.features.filter((name) => digests[name] !== columns[name]);
  if (different.length > 0) throw new ForeignModelError({ reason: 'other_matrix', columns: different });
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : fail('it is no JSON object');
  } catch (error) {
    if (error instanceof ForeignModelError) throw error;
    return fail(String(error));
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fail(detail: string): never {
  throw new ForeignModelError({ reason: 'malformed_matrix_record', detail });
}
