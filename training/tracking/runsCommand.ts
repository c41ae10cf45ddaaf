// `npm run runs`: the training runs that were kept, and two of them side by side.

import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compareRuns } from './compareRuns.ts';
import { OWN_FIELDS } from './runFields.ts';
import { openRunStore, RUN_STORE_PATH } from './runStore.ts';
import { selectRuns } from './selectRuns.ts';
import { wordComparison, wordRunTable } from './wordRuns.ts';

const COLUMNS =
  'id,name,status,started,seconds,commit,dirty,data,modelVersion,auc,costPerApplicant,expectedCalibrationError';

const HELP = `npm run runs -- [options]

  --filter 'FIELD OP VALUE'  only these runs; = != < <= > >= ~ (contains); may be given several times
  --sort FIELD[:desc]        order; newest first by default
  --columns A,B              what is shown (default ${COLUMNS})
  --limit N                  at most so many (default 30)
  --compare A B              two runs side by side, by the beginning or end of their ids
  --json                     everything as JSON
  --store FILE               where runs are kept (default .local/runs/runs.sqlite)

Fields: ${OWN_FIELDS.join(', ')}, metrics.NAME, parameters.NAME, or the bare NAME of one.
A run whose process is gone before it ended is shown as interrupted.`;

/** @returns what is printed. */
function answer(args: readonly string[]): string {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      filter: { type: 'string', multiple: true, default: [] },
      sort: { type: 'string' },
      columns: { type: 'string', default: COLUMNS },
      limit: { type: 'string', default: '30' },
      compare: { type: 'string' },
      json: { type: 'boolean', default: false },
      store: { type: 'string', default: RUN_STORE_PATH },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return HELP;
  if (positionals.length !== (values.compare === undefined ? 0 : 1)) {
    throw new Error(
      `"${positionals.join(' ')}" is not understood: --compare takes two runs, nothing else takes any.`,
    );
  }
  const limit = Number(values.limit);
  if (!Number.isInteger(limit) || limit < 1)
    throw new Error(`--limit is "${values.limit}", expected a count.`);
  // Looking at runs makes no file.
  if (!existsSync(values.store)) return values.json ? '[]' : `no runs are kept yet in ${values.store}`;
  const store = openRunStore(values.store);
  try {
    if (values.compare !== undefined) {
      const comparison = compareRuns(store.find(values.compare), store.find(positionals[0]!));
      return values.json ? JSON.stringify(comparison, null, 2) : wordComparison(comparison);
    }
    const chosen = selectRuns(store.list(), values.filter, values.sort ?? null);
    const shown = chosen.slice(0, limit);
    if (values.json) return JSON.stringify(shown, null, 2);
    const left =
      shown.length < chosen.length ? `\n${shown.length} of ${chosen.length} runs, more with --limit` : '';
    return wordRunTable(shown, values.columns.split(',')) + left;
  } finally {
    store.close();
  }
}

try {
  console.log(answer(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
