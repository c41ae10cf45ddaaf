// A calm period on disk -> learned limits: its rows as bin numbers, a byte each, from which windows are drawn.

import { binOfNumber, createLevelBins } from '../../wasm/drift/binLayout.ts';
import { DEFAULT_POLICY, type DriftPolicy } from '../../wasm/drift/driftPolicy.ts';
import type { CategoryName } from '../../wasm/features/catalogue.ts';
import type { ProgressLine } from '../progressLine.ts';
import { currentRows } from './currentRows.ts';
import { DriftError } from './driftError.ts';
import { type LearnLimitsOptions, learnLimits } from './learnLimits.ts';
import { openWatchedArtefact, type WatchedArtefact } from './openArtefact.ts';
import type { CurrentOptions } from './windowRows.ts';

export interface LearnPeriodOptions
  extends Omit<CurrentOptions, 'manifest' | 'onProgress'>,
    Omit<LearnLimitsOptions, 'onWindow'> {
  /** Folder of the artefact. */
  readonly artefact: string;
  readonly progress: ProgressLine;
}

/**
 * @returns what `npm run drift -- --limits` reads; never narrower than the default limits, which a large window of calm
 *   rows would undercut.
 * @throws DriftError `no_rows`, and those of currentRows.
 */
export async function learnLimitsOfPeriod(
  options: LearnPeriodOptions,
): Promise<Required<Pick<DriftPolicy, 'learnedLimits'>>> {
  const { artefact: folder, progress, windowRows, windows, quantile, seed, ...period } = options;
  const artefact = await openWatchedArtefact(folder);
  await artefact.session.release();
  const bins = await binsOfPeriod(artefact, {
    ...period,
    onProgress: (stage, done, total) => progress.update(stage, done, total, 'rows'),
  });
  const rows = bins.length / artefact.reference.features.length;
  if (rows === 0) throw new DriftError({ reason: 'no_rows', path: period.path });
  const learned = learnLimits(
    artefact.reference,
    { rows, bins },
    {
      ...{ windowRows, windows, quantile, seed },
      onWindow: (done) => progress.update('windows', done, windows, 'windows'),
    },
  );
  const { psi, wasserstein, jensenShannon } = DEFAULT_POLICY.limits;
  progress.finish('limits', `${windows} windows of ${windowRows} out of ${rows} rows`);
  return {
    learnedLimits: Object.fromEntries(
      Object.entries(learned).map(([name, own]) => [
        name,
        {
          psi: Math.max(psi, own.psi),
          wasserstein: Math.max(wasserstein, own.wasserstein),
          jensenShannon: Math.max(jensenShannon, own.jensenShannon),
        },
      ]),
    ),
  };
}

/** Row by row, a byte a feature. */
async function binsOfPeriod(
  { manifest, reference }: WatchedArtefact,
  period: Omit<CurrentOptions, 'manifest'>,
): Promise<Uint8Array> {
  const width = reference.features.length;
  const readers = reference.features.map((profile) =>
    profile.kind === 'number' ? null : createLevelBins(profile),
  );
  const parts: Uint8Array[] = [];
  for await (const { values, codesAt } of currentRows({ ...period, manifest })) {
    const part = new Uint8Array(values.length);
    for (let row = 0; row < values.length / width; row++) {
      const codes = codesAt(row);
      for (const [column, profile] of reference.features.entries()) {
        const at = row * width + column;
        const binOf = readers[column];
        part[at] =
          profile.kind === 'number'
            ? binOfNumber(profile, values[at]!)
            : binOf!(codes?.[profile.name as CategoryName]);
      }
    }
    parts.push(part);
  }
  const bins = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bins.set(part, at);
    at += part.length;
  }
  return bins;
}
