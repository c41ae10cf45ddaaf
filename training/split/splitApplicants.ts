// Who is used for what: every applicant belongs to one part, decided by a hash of the id alone.
// A new download, another order or more applicants never move anybody from one part to another.

import { applicantHash } from './applicantHash.ts';

/**
 * train: the trees. validation: when to stop adding trees (taken out of train's share). calibration: margin to
 * probability. threshold: the decision threshold. test: the figures that are reported, and nothing else.
 */
export type Part = 'train' | 'validation' | 'calibration' | 'threshold' | 'test';

export interface SplitSettings {
  seed: number;
  /** Shares of all applicants; must add up to 1. */
  shares?: Readonly<Record<Exclude<Part, 'validation'>, number>>;
  /** Share of the train part set aside for early stopping. */
  validationShareOfTrain?: number;
}

export const DEFAULT_SHARES = { train: 0.6, calibration: 0.1, threshold: 0.1, test: 0.2 } as const;
export const DEFAULT_VALIDATION_SHARE_OF_TRAIN = 0.1;

/** Test comes first, so that changing the other shares leaves the test part, and its figures, untouched. */
const ORDER = ['test', 'threshold', 'calibration', 'train'] as const;

/**
 * Row numbers of each part, ascending.
 * @param applicantIds one id a row; a repeated id falls each time in the same part
 * @throws RangeError for shares that are negative or do not add up to 1, or an id that is no 32-bit integer
 */
export function splitApplicants(
  applicantIds: ArrayLike<number>,
  settings: SplitSettings,
): Record<Part, Int32Array> {
  checkShares(settings);
  const rows: Record<Part, number[]> = {
    train: [],
    validation: [],
    calibration: [],
    threshold: [],
    test: [],
  };
  for (let row = 0; row < applicantIds.length; row++) {
    rows[partOfApplicant(applicantIds[row]!, settings)].push(row);
  }
  return {
    train: Int32Array.from(rows.train),
    validation: Int32Array.from(rows.validation),
    calibration: Int32Array.from(rows.calibration),
    threshold: Int32Array.from(rows.threshold),
    test: Int32Array.from(rows.test),
  };
}

/** The part of one applicant, under settings that `splitApplicants` would accept. */
export function partOfApplicant(applicantId: number, settings: SplitSettings): Part {
  const shares = settings.shares ?? DEFAULT_SHARES;
  const position = applicantHash(applicantId, 'split', settings.seed);
  let end = 0;
  const part = ORDER.find((candidate) => {
    end += shares[candidate];
    return position < end;
  });
  // The shares may add up to a hair below 1: the last part takes the rest.
  if (part !== undefined && part !== 'train') return part;
  const validationShare = settings.validationShareOfTrain ?? DEFAULT_VALIDATION_SHARE_OF_TRAIN;
  return applicantHash(applicantId, 'validation', settings.seed) < validationShare ? 'validation' : 'train';
}

function checkShares({ shares = DEFAULT_SHARES, validationShareOfTrain = 0 }: SplitSettings): void {
  const sum = ORDER.reduce((total, part) => total + shares[part], 0);
  const negative = ORDER.find((part) => !(shares[part] >= 0));
  if (negative) throw new RangeError(`the share of ${negative} is ${shares[negative]}, expected at least 0`);
  if (Math.abs(sum - 1) > 1e-9) throw new RangeError(`the shares of the parts add up to ${sum}, expected 1`);
  if (!(validationShareOfTrain >= 0 && validationShareOfTrain < 1)) {
    throw new RangeError(`the validation share of train is ${validationShareOfTrain}, expected [0, 1)`);
  }
}
