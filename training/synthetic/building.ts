/**
 * The 47 columns on the applicant's building. Half of the applicants have none; the others have more of them the
 * better documented the building is, so a column is missing mostly where the rarer ones are missing too.
 */
import type { CsvWriter } from './csvWriter.ts';
import { mixed } from './latentRisk.ts';
import { QuantileCurve } from './quantileCurve.ts';
import type { Random } from './random.ts';
import { WeightedChoice } from './weightedChoice.ts';

interface Measure {
  /** Share missing in the full application_train. */
  readonly missing: number;
  readonly curve: QuantileCurve;
  /** Correlation of the measure with the size of the building. */
  readonly sizeLoading: number;
  /** The values are multiples of this. */
  readonly step: number;
}

function measure(missing: number, sizeLoading: number, step: number, values: number[]): Measure {
  const shares = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 1];
  const curve = new QuantileCurve(shares.map((share, i) => [share, values[i]!] as const));
  return { missing, curve, sizeLoading, step };
}

/** In file order; the values are the minimum, the 5, 25, 50, 75, 95 and 99 % quantiles, and the maximum. */
const measures: readonly Measure[] = [
  measure(0.5075, 0.9, 0.0001, [0, 0.012, 0.058, 0.088, 0.148, 0.34, 0.54, 1]),
  measure(0.5852, 0.7, 0.0001, [0, 0, 0.044, 0.076, 0.112, 0.23, 0.41, 1]),
  measure(0.4878, 0.1, 0.0001, [0.9, 0.969, 0.9767, 0.9816, 0.9866, 0.996, 0.9985, 1]),
  measure(0.665, 0.3, 0.0068, [0.2, 0.59, 0.687, 0.755, 0.823, 0.945, 0.98, 1]),
  measure(0.6987, 0.6, 0.0001, [0, 0, 0.0078, 0.021, 0.0515, 0.18, 0.34, 1]),
  measure(0.533, 0.8, 0.04, [0, 0, 0, 0, 0.12, 0.36, 0.6, 1]),
  measure(0.5035, 0.6, 0.0345, [0, 0.034, 0.069, 0.138, 0.207, 0.345, 0.55, 1]),
  measure(0.4976, 0.8, 0.0417, [0, 0.042, 0.167, 0.167, 0.333, 0.5, 0.667, 1]),
  measure(0.6785, 0.8, 0.0417, [0, 0.042, 0.083, 0.208, 0.375, 0.54, 0.708, 1]),
  measure(0.5938, 0.3, 0.0001, [0, 0, 0.019, 0.048, 0.086, 0.206, 0.4, 1]),
  measure(0.6835, 0.9, 0.0001, [0, 0.01, 0.05, 0.076, 0.121, 0.3, 0.45, 1]),
  measure(0.5019, 0.9, 0.0001, [0, 0.0085, 0.045, 0.0745, 0.13, 0.336, 0.565, 1]),
  measure(0.6943, 0.3, 0.0039, [0, 0, 0, 0, 0.0039, 0.027, 0.11, 1]),
  measure(0.5518, 0.3, 0.0001, [0, 0, 0, 0.0036, 0.0277, 0.133, 0.29, 1]),
];
const TOTAL_AREA_MISSING = 0.4827;
const FONDKAPREMONT_MISSING = 0.6839;
const HOUSE_TYPE_MISSING = 0.5018;
const WALLS_MISSING = 0.5084;
const EMERGENCY_MISSING = 0.474;
/** Below this completeness the building is unknown altogether. */
const UNKNOWN_BUILDING = 0.455;
const JITTER = 0.03;

const totalArea = new QuantileCurve([
  [0, 0],
  [0.05, 0.0077],
  [0.25, 0.0412],
  [0.5, 0.0688],
  [0.75, 0.1276],
  [0.95, 0.31],
  [0.99, 0.54],
  [1, 1],
]);
const repairFunds = new WeightedChoice([
  ['reg oper account', 0.76],
  ['reg oper spec account', 0.124],
  ['not specified', 0.0586],
  ['org spec account', 0.0578],
] as const);
const houseTypes = new WeightedChoice([
  ['block of flats', 0.9824],
  ['specific housing', 0.0098],
  ['terraced house', 0.0079],
] as const);
const walls = new WeightedChoice([
  ['Panel', 0.4368],
  ['Stone, brick', 0.4288],
  ['Block', 0.0612],
  ['Wooden', 0.0355],
  ['Mixed', 0.0152],
  ['Monolithic', 0.0118],
  ['Others', 0.0107],
] as const);

const average = new Float64Array(measures.length);
const mode = new Float64Array(measures.length);
const median = new Float64Array(measures.length);

/** Writes the columns from APARTMENTS_AVG to EMERGENCYSTATE_MODE. */
export function writeBuilding(random: Random, out: CsvWriter): void {
  const completeness = random.uniform();
  const size = random.normal();
  drawMeasures(random, completeness, size);
  writeMeasures(out, average);
  writeMeasures(out, mode);
  writeMeasures(out, median);
  const known = (missing: number) => isKnown(random, completeness, missing);
  out.text(known(FONDKAPREMONT_MISSING) ? repairFunds.draw(random) : null);
  out.text(known(HOUSE_TYPE_MISSING) ? houseTypes.draw(random) : null);
  out.number(known(TOTAL_AREA_MISSING) ? onGrid(totalArea.atNormal(size), 0.0001) : null);
  out.text(known(WALLS_MISSING) ? walls.draw(random) : null);
  out.text(known(EMERGENCY_MISSING) ? (random.chance(0.0144) ? 'Yes' : 'No') : null);
}

function isKnown(random: Random, completeness: number, missing: number): boolean {
  if (completeness < UNKNOWN_BUILDING) return false;
  return completeness + JITTER * (2 * random.uniform() - 1) > missing;
}

function drawMeasures(random: Random, completeness: number, size: number): void {
  measures.forEach((m, k) => {
    if (!isKnown(random, completeness, m.missing)) {
      average[k] = mode[k] = median[k] = Number.NaN;
      return;
    }
    const value = m.curve.atNormal(mixed(size, m.sizeLoading, random.normal()));
    average[k] = onGrid(value, m.step);
    mode[k] = random.chance(0.6) ? average[k]! : onGrid(value ** (0.98 + 0.1 * random.uniform()), m.step);
    median[k] = random.chance(0.8) ? average[k]! : onGrid(value ** (0.985 + 0.03 * random.uniform()), m.step);
  });
}

function onGrid(value: number, step: number): number {
  return Math.round(Math.min(1, Math.round(value / step) * step) * 1e4) / 1e4;
}

function writeMeasures(out: CsvWriter, values: Float64Array): void {
  for (const value of values) out.number(Number.isNaN(value) ? null : value);
}
