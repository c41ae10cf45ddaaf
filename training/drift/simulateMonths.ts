// Twelve simulated months, scored by an artefact and counted: what makes the demo's monitoring alive at first start.
// Same artefact and seed, same bytes. Nobody in it is real.

import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { flatCounts, type SimulatedMonths } from '../../wasm/drift/simulatedMonths.ts';
import type { ProgressLine } from '../progressLine.ts';
import { monthId } from '../synthetic/applicantIds.ts';
import { TableFiles } from '../synthetic/tableFiles.ts';
import { writePopulation } from '../synthetic/writePopulation.ts';
import { countWindow } from './countWindow.ts';
import { currentRows } from './currentRows.ts';
import { openWatchedArtefact } from './openArtefact.ts';
import { parseWindow } from './parseWindow.ts';
import { SIMULATED_MONTHS, simulatedPopulation } from './simulatedPopulation.ts';

export interface SimulateMonthsOptions {
  /** Folder of the artefact. */
  readonly artefact: string;
  /** Where the tables of a month are written, and removed again. */
  readonly work: string;
  readonly seed: number;
  readonly applicantsAMonth: number;
  /** The last month, e.g. 2026-10. */
  readonly lastMonth: string;
  readonly memoryLimitMb?: number;
  readonly progress: ProgressLine;
}

export async function simulateMonths(options: SimulateMonthsOptions): Promise<SimulatedMonths> {
  const artefact = await openWatchedArtefact(options.artefact);
  const { reference, manifest } = artefact;
  const months: SimulatedMonths['months'] = [];
  try {
    for (let month = 1; month <= SIMULATED_MONTHS; month++) {
      const label = monthsBefore(options.lastMonth, SIMULATED_MONTHS - month);
      const folder = join(options.work, `month-${month}`);
      await writeMonth(options, month, folder);
      const rows = currentRows({
        path: folder,
        manifest,
        allowMissing: [],
        part: 'test',
        memoryLimitMb: options.memoryLimitMb ?? 2_000,
        onProgress: (stage, done, total) => options.progress.update(`${label} ${stage}`, done, total, 'rows'),
      });
      const profile = await countWindow(artefact, rows);
      await rm(folder, { recursive: true });
      const { from, to } = parseWindow(label);
      months.push({
        label,
        from: from!,
        to: to!,
        rows: profile.rows,
        counts: flatCounts(reference, profile),
      });
      options.progress.finish(label, `${profile.rows} applicants`);
    }
  } finally {
    await artefact.session.release();
  }
  return { formatVersion: 1, modelVersion: manifest.modelVersion, months };
}

async function writeMonth(
  { seed, applicantsAMonth }: SimulateMonthsOptions,
  month: number,
  folder: string,
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const files = new TableFiles(folder);
  try {
    await writePopulation({
      population: simulatedPopulation(month),
      seed,
      count: applicantsAMonth,
      idOf: (index) => monthId(index, month, seed),
      application: files.open('application_test'),
      withTarget: false,
      outcomes: null,
      histories: files.openHistories(),
      onProgress: () => {},
      signal: new AbortController().signal,
    });
    files.publish();
  } catch (error) {
    files.discard();
    throw error;
  }
}

/** "2026-01", 2 -> "2025-11" */
function monthsBefore(last: string, months: number): string {
  const [year, month] = last.split('-').map(Number);
  const index = year! * 12 + month! - 1 - months;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
