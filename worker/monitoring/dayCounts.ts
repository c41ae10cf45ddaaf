// What monitoring keeps of a day: two lists of counts, one of assessments by model, one of requests. Sums of many; lists
// of one subject are added place by place.

/** The subject of the list of requests; every other subject is a modelVersion. */
export const REQUESTS = 'requests';

/** Places before the bins of the reference (`binLayout`) in the list of a model. */
export const ASSESSED = 0;
export const WITHOUT_HISTORY = 1;
export const BINS_FROM = 2;

/** Upper ends of the bins of the time of a request, ms; the last bin is open. */
export const LATENCY_ENDS_MS = [5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000] as const;
/** Places of the list of requests: all, then by the first digit of the status (2 to 5), then by time. */
export const REQUESTED = 0;
export const STATUS_FROM = 1;
export const LATENCY_FROM = 5;
export const REQUEST_PLACES = LATENCY_FROM + LATENCY_ENDS_MS.length + 1;

/** Counts of one subject on one day. */
export interface DayCounts {
  /** UTC, e.g. 2026-11-22. */
  readonly day: string;
  readonly subject: string;
  readonly counts: Uint32Array;
}

export function addCounts(target: Uint32Array, other: ArrayLike<number>): void {
  if (target.length !== other.length) {
    throw new RangeError(`Counts of ${target.length} and of ${other.length} places cannot be added.`);
  }
  for (let place = 0; place < target.length; place++) target[place] = target[place]! + other[place]!;
}

/** As D1 keeps them: little-endian. */
export function bytesOfCounts(counts: Uint32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * counts.length));
  for (const [place, count] of counts.entries()) view.setUint32(4 * place, count, true);
  return new Uint8Array(view.buffer);
}

/** @param bytes as D1 gives a BLOB. */
export function countsOfBytes(bytes: ArrayLike<number>): Uint32Array {
  if (bytes.length % 4 !== 0) throw new RangeError(`Counts have ${bytes.length} bytes, no multiple of 4.`);
  const view = new DataView(Uint8Array.from(bytes).buffer);
  return Uint32Array.from({ length: bytes.length / 4 }, (_, place) => view.getUint32(4 * place, true));
}

/** Of the list of requests. */
export interface ServiceFigures {
  readonly requests: number;
  /** Share that ended with a fault of the service (5xx). */
  readonly errorShare: number;
  /** Upper end of the bin that the 95th percentile is in, ms; null = beyond the last, or nobody came. */
  readonly latencyMsP95: number | null;
}

export function serviceFigures(counts: ArrayLike<number>): ServiceFigures {
  const requests = counts[REQUESTED]!;
  let [place, below] = [LATENCY_FROM, 0];
  while (place < REQUEST_PLACES) {
    below += counts[place]!;
    if (below >= 0.95 * requests) break;
    place++;
  }
  return {
    requests,
    errorShare: requests === 0 ? 0 : counts[STATUS_FROM + 3]! / requests,
    latencyMsP95: requests === 0 ? null : (LATENCY_ENDS_MS[place - LATENCY_FROM] ?? null),
  };
}

/** @returns how many places the list of a model has. */
export function placesOf(bins: number): number {
  return BINS_FROM + bins;
}
