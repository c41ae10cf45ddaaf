// Exact SHAP values of a forest, one row or many: what the assessment, the page and the report call.
// Most of an explanation is looked up: the contributions of a few neighbouring leaves depend only on the outcomes of
// the few splits that decide them, so each pattern of outcomes is computed once (addLeaves.ts) and kept.
import type { Forest } from '../trees/forest.ts';
import { addLeaves, createLeafArithmetic, type LeafArithmetic } from './addLeaves.ts';
import { ExplainError } from './explainError.ts';
import { planTables, TABLE_SPLITS_MAX, type TablePlan } from './planTables.ts';
import { prepareForest } from './prepareForest.ts';

export interface Explainer {
  readonly featureCount: number;
  /** Margin expected before anything is known of the row (log-odds, path-dependent measure). */
  readonly baseValue: number;
  /**
   * `row` has featureCount numbers, NaN = missing. Answers featureCount contributions to the margin (log-odds), in
   * `target` if given: baseValue + their sum = margin. Throws `ExplainError` for another length.
   */
  explain(row: Float32Array, target?: Float64Array): Float64Array;
  /** The same for `count` rows, one after the other: count x featureCount contributions. */
  explainBatch(rows: Float32Array, count: number, target?: Float64Array): Float64Array;
  /** Bytes of the arrays held now. They grow with the variety of the rows seen, up to the limit. */
  bytesHeld(): number;
}

export interface ExplainerLimits {
  /** Most contributions kept from one row to the next, 8 bytes each. Fewer cost time, never digits. */
  readonly keptMax: number;
}

/** 16 MiB: 500 trees of depth 5 keep 9 to 12 MB. */
const DEFAULT_LIMITS: ExplainerLimits = { keptMax: 2 ** 21 };

/** Contributions that there is room for before any row is seen. */
const KEPT_AT_START = 2 ** 14;

interface Tables {
  readonly plan: TablePlan;
  readonly arithmetic: LeafArithmetic;
  /** S + 1: 1 where the row goes left; the last one stays 0. */
  readonly outcomes: Uint8Array;
  /** T: where in `kept` the contributions of the row begin. */
  readonly found: Int32Array;
  /** featureCount + 1: contributions of the row; the last one is the feature of no one. */
  readonly sums: Float64Array;
  /** P: where in `kept` the contributions of a pattern begin; 0 = not computed yet. */
  readonly place: Int32Array;
  /** T x TABLE_SPLITS_MAX for what this row needs and finds no room, then the contributions of the patterns met. */
  kept: Float64Array;
  used: number;
  readonly usedMax: number;
}

/** Prepares a forest for explaining. The first explanations are slower: they fill the tables. */
export function createExplainer(forest: Forest, limits: ExplainerLimits = DEFAULT_LIMITS): Explainer {
  const { featureCount } = forest;
  const prepared = prepareForest(forest);
  const plan = planTables(forest, prepared);
  const tables: Tables = {
    plan,
    arithmetic: createLeafArithmetic(prepared),
    outcomes: new Uint8Array(plan.splitValue.length + 1),
    found: new Int32Array(plan.firstLeaf.length),
    sums: new Float64Array(featureCount + 1),
    place: new Int32Array(plan.firstPattern.at(-1)!),
    kept: new Float64Array(plan.splits.length + KEPT_AT_START),
    used: plan.splits.length,
    usedMax: plan.splits.length + limits.keptMax,
  };
  const explainBatch = (
    rows: Float32Array,
    count: number,
    target: Float64Array = new Float64Array(count * featureCount),
  ): Float64Array => {
    if (!Number.isInteger(count) || count < 0) {
      throw new ExplainError({ reason: 'wrong_row_count', found: count });
    }
    checkLength('the input', rows.length, count * featureCount);
    checkLength('the target', target.length, count * featureCount);
    for (let start = 0; start < rows.length; start += featureCount) explainRow(tables, rows, start, target);
    return target;
  };
  return {
    featureCount,
    baseValue: prepared.baseValue,
    explain: (row, target) => explainBatch(row, 1, target ?? new Float64Array(featureCount)),
    explainBatch,
    bytesHeld: () => bytesOf(prepared) + bytesOf(plan) + bytesOf(tables),
  };
}

function checkLength(what: string, found: number, expected: number): void {
  if (found !== expected) throw new ExplainError({ reason: 'wrong_length', what, expected, found });
}

function explainRow(tables: Tables, rows: Float32Array, start: number, target: Float64Array): void {
  const { plan, arithmetic, sums } = tables;
  const { feature, featureCount } = arithmetic.prepared;
  sums.fill(0);
  decideSplits(tables, rows, start);
  findPatterns(tables, rows, start);
  addTables(tables);
  for (let i = 0; i < plan.looseLeaves.length; i += 2) {
    addLeaves(arithmetic, rows, start, plan.looseLeaves[i]!, plan.looseLeaves[i + 1]!, feature, sums, 0);
  }
  for (let f = 0; f < featureCount; f++) target[start + f] = sums[f]!;
}

/** Split values ascend within a feature, so the outcomes are zeros, then ones. */
function decideSplits({ plan, outcomes }: Tables, rows: Float32Array, start: number): void {
  const { firstSplit, splitValue, missingGoesLeft } = plan;
  const features = firstSplit.length - 1;
  for (let f = 0; f < features; f++) {
    const x = rows[start + f]!;
    const end = firstSplit[f + 1]!;
    let s = firstSplit[f]!;
    if (Number.isNaN(x)) for (; s < end; s++) outcomes[s] = missingGoesLeft[s]!;
    else {
      while (s < end && x >= splitValue[s]!) outcomes[s++] = 0;
      while (s < end) outcomes[s++] = 1;
    }
  }
}

/** Finds, or computes, the contributions of every table. Seven loads written out: a loop takes twice as long. */
function findPatterns(tables: Tables, rows: Float32Array, start: number): void {
  const { plan, outcomes, place, found } = tables;
  const { splits, firstPattern } = plan;
  for (let table = 0, i = 0; table < found.length; table++, i += TABLE_SPLITS_MAX) {
    const pattern =
      firstPattern[table]! +
      (outcomes[splits[i]!]! |
        (outcomes[splits[i + 1]!]! << 1) |
        (outcomes[splits[i + 2]!]! << 2) |
        (outcomes[splits[i + 3]!]! << 3) |
        (outcomes[splits[i + 4]!]! << 4) |
        (outcomes[splits[i + 5]!]! << 5) |
        (outcomes[splits[i + 6]!]! << 6));
    const at = place[pattern]!;
    found[table] = at > 0 ? at : computePattern(tables, rows, start, table, pattern);
  }
}

/** Seven additions to every table: what is read beyond a narrower one goes to the feature of no one. */
function addTables({ plan, found, kept, sums }: Tables): void {
  const { features } = plan;
  for (let table = 0, i = 0; table < found.length; table++, i += TABLE_SPLITS_MAX) {
    const at = found[table]!;
    sums[features[i]!]! += kept[at]!;
    sums[features[i + 1]!]! += kept[at + 1]!;
    sums[features[i + 2]!]! += kept[at + 2]!;
    sums[features[i + 3]!]! += kept[at + 3]!;
    sums[features[i + 4]!]! += kept[at + 4]!;
    sums[features[i + 5]!]! += kept[at + 5]!;
    sums[features[i + 6]!]! += kept[at + 6]!;
  }
}

/** Where in `kept` the contributions of the table's leaves for this row now are. */
function computePattern(
  tables: Tables,
  rows: Float32Array,
  start: number,
  table: number,
  pattern: number,
): number {
  const { width, firstLeaf, endLeaf, column } = tables.plan;
  const room = reserve(tables, width[table]!);
  if (room > 0) tables.place[pattern] = room;
  const at = room > 0 ? room : table * TABLE_SPLITS_MAX;
  tables.kept.fill(0, at, at + width[table]!);
  const first = firstLeaf[table]!;
  addLeaves(tables.arithmetic, rows, start, first, endLeaf[table]!, column, tables.kept, at);
  return at;
}

/** Where `width` numbers can stay, or 0 when the memory is used up. */
function reserve(tables: Tables, width: number): number {
  const at = tables.used;
  if (at + width > tables.usedMax) return 0;
  tables.used = at + width;
  // Seven numbers are read from the last place too.
  const needed = tables.used + TABLE_SPLITS_MAX;
  if (needed > tables.kept.length) {
    const larger = new Float64Array(
      Math.max(needed, Math.min(tables.kept.length * 2, tables.usedMax + TABLE_SPLITS_MAX)),
    );
    larger.set(tables.kept);
    tables.kept = larger;
  }
  return at;
}

function bytesOf(arrays: object): number {
  return Object.values(arrays).reduce(
    (sum, value) => sum + (ArrayBuffer.isView(value) ? value.byteLength : 0),
    0,
  );
}
