/** Writes a whole set of synthetic tables into a folder: training and test applicants, and the months of a drift run. */
import { join, relative, sep } from 'node:path';
import { monthId, testId, trainId } from './applicantIds.ts';
import { claimFolder, folderNote, removeStale, restoreNote, writeNote } from './outputFolder.ts';
import { monthPopulation, testPopulation, trainingPopulation } from './population.ts';
import { ProgressLine, type ProgressOutput } from './progressLine.ts';
import { TableFiles } from './tableFiles.ts';
import { type PopulationRun, writePopulation } from './writePopulation.ts';

export interface GenerateOptions {
  readonly folder: string;
  readonly applicants: number;
  readonly seed: number;
  /** Months after training to write besides; 0 for none. */
  readonly driftMonths: number;
  readonly monthApplicants: number;
  readonly force: boolean;
}

export interface WrittenTable {
  readonly path: string;
  readonly rows: number;
  readonly bytes: number;
}

/** 48,744 test applicants for 307,511 training ones in the original. */
const TEST_SHARE = 0.1585;

/**
 * @returns the written tables
 * @throws SyntheticError; no unfinished table is left behind
 */
export async function generateTables(
  options: GenerateOptions,
  progressOutput: ProgressOutput,
  signal: AbortSignal = new AbortController().signal,
): Promise<WrittenTable[]> {
  const { folder, applicants, seed, driftMonths, monthApplicants } = options;
  const earlier = claimFolder(folder, options.force);
  const testApplicants = Math.ceil(applicants * TEST_SHARE);
  const arguments_ = { applicants, testApplicants, seed, driftMonths, monthApplicants };
  const open: TableFiles[] = [];
  const progress = new ProgressLine(
    progressOutput,
    applicants + testApplicants + driftMonths * monthApplicants,
  );
  try {
    writeNote(folder, folderNote({ ...arguments_, complete: false, rows: earlier?.rows ?? {} }));
    await writeEverything(options, testApplicants, open, progress, signal);
    const written = open.flatMap((files) => files.publish());
    const rows = written.map(
      ({ path, rows }) => [relative(folder, path).split(sep).join('/'), rows] as const,
    );
    const note = folderNote({ ...arguments_, complete: true, rows: Object.fromEntries(rows) });
    removeStale(folder, earlier, note);
    writeNote(folder, note);
    return written;
  } catch (error) {
    for (const files of open) files.discard();
    restoreNote(folder, earlier);
    throw error;
  } finally {
    progress.finish();
  }
}

async function writeEverything(
  options: GenerateOptions,
  testApplicants: number,
  open: TableFiles[],
  progress: ProgressLine,
  signal: AbortSignal,
): Promise<void> {
  const { folder, applicants, seed } = options;
  let before = 0;
  const onProgress = (done: number) =>
    progress.update(
      before + done,
      open.reduce((sum, files) => sum + files.rows, 0),
    );
  const write = async (run: Omit<PopulationRun, 'seed' | 'onProgress' | 'signal'>) => {
    await writePopulation({ ...run, seed, onProgress, signal });
    before += run.count;
  };

  const files = new TableFiles(folder);
  open.push(files);
  const train = files.open('application_train');
  const test = files.open('application_test');
  const histories = files.openHistories();
  await write({
    population: trainingPopulation,
    count: applicants,
    idOf: (index) => trainId(index, seed),
    application: train,
    withTarget: true,
    outcomes: null,
    histories,
  });
  await write({
    population: testPopulation,
    count: testApplicants,
    idOf: (index) => testId(index, seed),
    application: test,
    withTarget: false,
    outcomes: null,
    histories,
  });
  for (let month = 1; month <= options.driftMonths; month++) {
    const monthFiles = new TableFiles(join(folder, `month-${String(month).padStart(2, '0')}`));
    open.push(monthFiles);
    await write({
      population: monthPopulation(month),
      count: options.monthApplicants,
      idOf: (index) => monthId(index, month, seed),
      application: monthFiles.open('application_test'),
      withTarget: false,
      outcomes: monthFiles.open('outcomes'),
      histories: monthFiles.openHistories(),
    });
  }
}
