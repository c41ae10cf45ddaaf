// Which leaves share a table: neighbouring leaves of a tree whose contributions depend on a handful of splits only.
// It lays out; the tables themselves are filled as rows come (treeShap.ts).
// After the idea of Yang, "Fast TreeSHAP", 2021 (arXiv 2109.09847), with several leaves and lazy rows to a table.
import type { Forest } from '../trees/forest.ts';
import { orderSplits } from './orderSplits.ts';
import { DEPTH_MAX, type PreparedForest } from './prepareForest.ts';

/**
 * Most splits that decide a table, so at most 2^7 patterns of outcomes and 7 features. Four leaves of a tree of depth 5
 * are decided by 3 splits above them and 3 between them, of depth 6 by 4 and 3. treeShap.ts is unrolled for 7.
 */
export const TABLE_SPLITS_MAX = 7;

/** Most patterns over all tables, 4 bytes each: 8 MiB. Leaves beyond are computed for every row. */
export const PATTERNS_MAX = 2 ** 21;

/** S distinct splits, T tables, C conditions of the prepared forest. */
export interface TablePlan {
  /** featureCount + 1, S and S: see OrderedSplits. */
  readonly firstSplit: Int32Array;
  readonly splitValue: Float32Array;
  readonly missingGoesLeft: Uint8Array;
  /** T x TABLE_SPLITS_MAX: the splits that decide a table; S, a split that no row passes, where there are fewer. */
  readonly splits: Int32Array;
  /** T x TABLE_SPLITS_MAX: the features of a table; featureCount, a feature of no one, where there are fewer. */
  readonly features: Int32Array;
  /** T: how many features. */
  readonly width: Uint8Array;
  /** T + 1: the patterns of table t are firstPattern[t] .. firstPattern[t + 1] - 1. */
  readonly firstPattern: Int32Array;
  /** T */
  readonly firstLeaf: Int32Array;
  /** T */
  readonly endLeaf: Int32Array;
  /** C: the place of the condition's feature among those of its table. */
  readonly column: Uint8Array;
  /** Leaves in no table, as pairs: first, end. */
  readonly looseLeaves: Int32Array;
}

/** A subtree that becomes a table, or a run of leaves that does not. */
interface Layout {
  /** Triples: root of the subtree, its first leaf, first path element in `paths`. */
  readonly tables: number[];
  readonly paths: number[];
  readonly looseLeaves: number[];
}

export function planTables(forest: Forest, prepared: PreparedForest): TablePlan {
  const { rank, ...order } = orderSplits(forest);
  const size = measureSubtrees(forest);
  const layout = chooseSubtrees(forest, size);
  const count = layout.tables.length / 3;
  const plan = {
    ...order,
    splits: new Int32Array(count * TABLE_SPLITS_MAX).fill(order.splitValue.length),
    features: new Int32Array(count * TABLE_SPLITS_MAX).fill(forest.featureCount),
    width: new Uint8Array(count),
    firstPattern: new Int32Array(count + 1),
    firstLeaf: new Int32Array(count),
    endLeaf: new Int32Array(count),
    column: new Uint8Array(prepared.feature.length),
    looseLeaves: Int32Array.from(layout.looseLeaves),
  };
  const deciding = new Int32Array(TABLE_SPLITS_MAX);
  for (let table = 0; table < count; table++) {
    const node = layout.tables[3 * table]!;
    const leaf = layout.tables[3 * table + 1]!;
    const pathStart = layout.tables[3 * table + 2]!;
    const depth = (layout.tables[3 * table + 5] ?? layout.paths.length) - pathStart;
    for (let i = 0; i < depth; i++) deciding[i] = layout.paths[pathStart + i]!;
    const end = listSplits(forest, node, deciding, depth);
    plan.firstLeaf[table] = leaf;
    plan.endLeaf[table] = leaf + size.leaves[node]!;
    plan.firstPattern[table + 1] = plan.firstPattern[table]! + 2 ** end;
    for (let i = 0; i < end; i++) plan.splits[table * TABLE_SPLITS_MAX + i] = rank[deciding[i]!]!;
    assignColumns(prepared, plan, table);
  }
  return plan;
}

function chooseSubtrees(forest: Forest, size: { leaves: Int32Array; splits: Int32Array }): Layout {
  const tables: number[] = [];
  const paths: number[] = [];
  const looseLeaves: number[] = [];
  const path = new Int32Array(DEPTH_MAX);
  let patterns = 0;
  let leaf = 0;
  const walk = (node: number, depth: number): void => {
    const deciding = depth + size.splits[node]!;
    if (deciding === 0) leaf++;
    else if (deciding <= TABLE_SPLITS_MAX && patterns + 2 ** deciding <= PATTERNS_MAX) {
      tables.push(node, leaf, paths.length);
      for (let i = 0; i < depth; i++) paths.push(path[i]!);
      patterns += 2 ** deciding;
      leaf += size.leaves[node]!;
    } else if (forest.feature[node]! < 0) {
      if (looseLeaves.at(-1) === leaf) looseLeaves[looseLeaves.length - 1] = leaf + 1;
      else looseLeaves.push(leaf, leaf + 1);
      leaf++;
    } else {
      path[depth] = node;
      walk(forest.left[node]!, depth + 1);
      walk(forest.right[node]!, depth + 1);
    }
  };
  for (const root of forest.roots) walk(root, 0);
  return { tables, paths, looseLeaves };
}

/** Leaves and splits below each node, itself included; children come after their parent. */
function measureSubtrees(forest: Forest): { leaves: Int32Array; splits: Int32Array } {
  const leaves = new Int32Array(forest.feature.length);
  const splits = new Int32Array(forest.feature.length);
  for (let node = forest.feature.length - 1; node >= 0; node--) {
    if (forest.feature[node]! < 0) {
      leaves[node] = 1;
      continue;
    }
    const left = forest.left[node]!;
    const right = forest.right[node]!;
    leaves[node] = leaves[left]! + leaves[right]!;
    splits[node] = 1 + splits[left]! + splits[right]!;
  }
  return { leaves, splits };
}

/** Appends the splits of a subtree to `list` from `end` on; answers the new end. */
function listSplits(forest: Forest, node: number, list: Int32Array, end: number): number {
  if (forest.feature[node]! < 0) return end;
  list[end] = node;
  const middle = listSplits(forest, forest.left[node]!, list, end + 1);
  return listSplits(forest, forest.right[node]!, list, middle);
}

/** Gives each feature that a leaf of the table has a condition on one of the table's columns. */
function assignColumns(prepared: PreparedForest, plan: TablePlan, table: number): void {
  const { firstCondition, feature } = prepared;
  const first = table * TABLE_SPLITS_MAX;
  let width = 0;
  const end = firstCondition[plan.endLeaf[table]!]!;
  for (let c = firstCondition[plan.firstLeaf[table]!]!; c < end; c++) {
    let column = 0;
    while (column < width && plan.features[first + column] !== feature[c]) column++;
    if (column === width) plan.features[first + width++] = feature[c]!;
    plan.column[c] = column;
  }
  plan.width[table] = width;
}
