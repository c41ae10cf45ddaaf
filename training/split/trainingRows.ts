// Which rows the trees and the encodings learn from: our own training, the matrix written for other engines and a model
// that comes back from one must agree on them.

import { boosterSettings } from '../config.ts';
import type { Part } from './splitApplicants.ts';

/**
 * The train part; with settings that train without early stopping the validation part too, which would lie idle.
 * @returns row numbers, ascending.
 */
export function trainingRows(split: Readonly<Record<Part, Int32Array>>): Int32Array {
  const applicants = Object.values(split).reduce((sum, rows) => sum + rows.length, 0);
  const isStopped = boosterSettings(applicants).earlyStoppingRounds !== null;
  return isStopped ? split.train : Int32Array.from([...split.train, ...split.validation]).sort();
}
