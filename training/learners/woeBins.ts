// One feature cut into bins with their weights of evidence, monotone where credit sense says so.

export interface WoeBin {
  /** The bin holds values below this one and not below the bin before; Infinity for the last. */
  readonly below: number;
  readonly applicants: number;
  readonly defaults: number;
  /**
   * Weight of evidence of default: ln of the bin's odds of default over the overall odds, half an applicant added to
   * each count. Siddiqi (Credit Risk Scorecards, 2006) has the opposite sign; here more is riskier, as everywhere.
   */
  readonly weightOfEvidence: number;
}

export interface WoeBins {
  /** Ascending, at least one. */
  readonly bins: readonly WoeBin[];
  /** Applicants whose value is missing; without any in training their weight of evidence is 0. */
  readonly missing: WoeBin;
  /** Sum over bins of (share of defaults - share of repaid) * weight of evidence. */
  readonly informationValue: number;
}

export interface WoeBinsOptions {
  readonly sign: -1 | 0 | 1;
  /** Quantile bins to start from. */
  readonly startBins: number;
  readonly maxBins: number;
  /** Smallest share of all applicants a bin may hold. */
  readonly minShare: number;
}

interface Counts {
  readonly below: number;
  readonly applicants: number;
  readonly defaults: number;
}

/**
 * Quantile bins, merged until each is large enough, ordered as `sign` wants (pooling adjacent violators), and at most
 * `maxBins` are left (the most alike neighbours are merged first).
 * @param values NaN = missing
 */
export function fitWoeBins(values: Float32Array, target: Uint8Array, options: WoeBinsOptions): WoeBins {
  const known = countQuantiles(values, target, options.startBins);
  const defaults = target.reduce((sum, label) => sum + label, 0);
  const total = { below: Number.POSITIVE_INFINITY, applicants: target.length, defaults };
  const large = mergeSmall(known, Math.max(1, options.minShare * target.length));
  const ordered = options.sign === 0 ? large : poolViolators(large, options.sign);
  const kept = mergeAlike(ordered, options.maxBins);
  const bins = (kept.length > 0 ? kept : [emptyBin()]).map((bin) => weigh(bin, total));
  const missing = weigh(
    {
      below: Number.NaN,
      applicants: total.applicants - sumOf(known, 'applicants'),
      defaults: defaults - sumOf(known, 'defaults'),
    },
    total,
  );
  return { bins, missing, informationValue: informationValueOf([...bins, missing], total) };
}

/** The bin of a value, NaN included. */
export function woeBinOf(value: number, { bins, missing }: WoeBins): WoeBin {
  if (Number.isNaN(value)) return missing;
  return bins.find((bin) => value < bin.below)!;
}

const emptyBin = (): Counts => ({ below: Number.POSITIVE_INFINITY, applicants: 0, defaults: 0 });

function sumOf(bins: readonly Counts[], name: 'applicants' | 'defaults'): number {
  return bins.reduce((sum, bin) => sum + bin[name], 0);
}

/** Bins between distinct quantiles; equal values are never parted. */
function countQuantiles(values: Float32Array, target: Uint8Array, startBins: number): Counts[] {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  if (known.length === 0) return [];
  const cuts = new Set<number>();
  for (let bin = 1; bin < startBins; bin++) {
    const cut = known[Math.floor((bin * known.length) / startBins)]!;
    if (cut > known[0]!) cuts.add(cut);
  }
  const edges = [...cuts, Number.POSITIVE_INFINITY];
  const applicants = new Float64Array(edges.length);
  const defaults = new Float64Array(edges.length);
  values.forEach((value, row) => {
    if (Number.isNaN(value)) return;
    const bin = edges.findIndex((edge) => value < edge);
    applicants[bin]! += 1;
    defaults[bin]! += target[row]!;
  });
  return edges.map((below, bin) => ({ below, applicants: applicants[bin]!, defaults: defaults[bin]! }));
}

function join(first: Counts, second: Counts): Counts {
  return {
    below: second.below,
    applicants: first.applicants + second.applicants,
    defaults: first.defaults + second.defaults,
  };
}

function mergeAt(bins: readonly Counts[], first: number): Counts[] {
  return [...bins.slice(0, first), join(bins[first]!, bins[first + 1]!), ...bins.slice(first + 2)];
}

function mergeSmall(bins: readonly Counts[], least: number): Counts[] {
  let merged = [...bins];
  for (;;) {
    const small = merged.findIndex((bin) => bin.applicants < least);
    if (small < 0 || merged.length === 1) return merged;
    const isFirst = small === 0;
    const isLast = small === merged.length - 1;
    const withNext = isFirst || (!isLast && merged[small + 1]!.applicants < merged[small - 1]!.applicants);
    merged = mergeAt(merged, withNext ? small : small - 1);
  }
}

/** Isotonic shares of default by pooling adjacent violators (Ayer et al., 1955); neighbours that tie are one bin. */
function poolViolators(bins: readonly Counts[], sign: -1 | 1): Counts[] {
  const pooled: Counts[] = [];
  for (const bin of bins) {
    pooled.push(bin);
    while (pooled.length > 1 && sign * (shareOf(pooled.at(-1)!) - shareOf(pooled.at(-2)!)) <= 0) {
      const second = pooled.pop()!;
      pooled.push(join(pooled.pop()!, second));
    }
  }
  return pooled;
}

function shareOf({ applicants, defaults }: Counts): number {
  return applicants === 0 ? 0 : defaults / applicants;
}

function mergeAlike(bins: readonly Counts[], maxBins: number): Counts[] {
  let merged = [...bins];
  while (merged.length > maxBins) {
    const differences = merged.slice(1).map((bin, i) => differenceOf(merged[i]!, bin));
    merged = mergeAt(merged, differences.indexOf(Math.min(...differences)));
  }
  return merged;
}

/** Chi-square of two shares: how surely the bins differ. */
function differenceOf(first: Counts, second: Counts): number {
  const pooled = shareOf(join(first, second));
  if (pooled === 0 || pooled === 1) return 0;
  const distance = shareOf(first) - shareOf(second);
  return distance ** 2 / (pooled * (1 - pooled) * (1 / first.applicants + 1 / second.applicants));
}

function weigh(bin: Counts, total: Counts): WoeBin {
  if (bin.applicants === 0) return { ...bin, weightOfEvidence: 0 };
  const odds = (bin.defaults + 0.5) / (bin.applicants - bin.defaults + 0.5);
  const overall = (total.defaults + 0.5) / (total.applicants - total.defaults + 0.5);
  return { ...bin, weightOfEvidence: Math.log(odds / overall) };
}

function informationValueOf(bins: readonly WoeBin[], total: Counts): number {
  const repaidTotal = total.applicants - total.defaults;
  return bins.reduce((sum, { applicants, defaults, weightOfEvidence }) => {
    const gap = defaults / total.defaults - (applicants - defaults) / repaidTotal;
    return sum + gap * weightOfEvidence;
  }, 0);
}
