// A split of LightGBM (`value <= threshold` in double) -> one of ours (`value < splitValue` in float32), without any
// finite float32 value, -0 or NaN changing sides. (No feature is infinite: the encoder refuses it.)

import { nextFloat32 } from '../export/hostileRows.ts';
import { DEFAULT_LEFT_BIT, MISSING, missingTypeOf, ZERO_MAX } from './lightgbmModel.ts';

export interface Float32Split {
  readonly splitValue: number;
  readonly missingGoesLeft: boolean;
}

const ABOVE_ZEROS = nextFloat32(ZERO_MAX, 1);

/**
 * For a float32 x, x <= threshold says the same as x < (the smallest float32 above the threshold): there is no float32
 * between the two. Values within ZERO_MAX of 0 go where 0 goes, in LightGBM too.
 * @returns null where one split cannot say it: zeros count as missing and go to the other side than both neighbours.
 */
export function convertSplit(threshold: number, decisionType: number): Float32Split | null {
  const defaultLeft = (decisionType & DEFAULT_LEFT_BIT) !== 0;
  const missing = missingTypeOf(decisionType);
  const zerosGoLeft = missing === MISSING.zero ? defaultLeft : 0 <= threshold;
  const splitValue = splitAroundZeros(smallestFloat32Above(threshold), zerosGoLeft);
  if (splitValue === null) return null;
  return { splitValue, missingGoesLeft: missing === MISSING.nan ? defaultLeft : zerosGoLeft };
}

/** Three ranges, below, within and above [-ZERO_MAX, ZERO_MAX]: one split serves when they change sides once. */
function splitAroundZeros(above: number, zerosGoLeft: boolean): number | null {
  if (above < -ZERO_MAX) return zerosGoLeft ? null : above;
  if (above > ABOVE_ZEROS) return zerosGoLeft ? above : null;
  return zerosGoLeft ? ABOVE_ZEROS : -ZERO_MAX;
}

/** Infinity when every finite float32 is at most `value`: then every value but a missing one goes left. */
export function smallestFloat32Above(value: number): number {
  if (value === Number.POSITIVE_INFINITY) return value;
  const nearest = Math.fround(value);
  return nearest > value ? nearest : nextFloat32(nearest, 1);
}
