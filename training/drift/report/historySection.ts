// How verdict, score and features moved over the windows known so far.

import { DISTANCE_LARGE, driftDistance } from '../../../wasm/drift/driftDistance.ts';
import { fieldLabel } from '../../../wasm/drift/wordVerdict.ts';
import { absent, paragraphs, type Section } from '../../report/documents/section.ts';
import { dataTable, HeatedCell } from '../../report/render/dataTable.ts';
import { type Markup, markup } from '../../report/render/markup.ts';
import type { DriftReportContext } from './reportContext.ts';

/** What fits a page: the latest windows, the features that moved most in any of them. */
const WINDOWS_MAX = 12;
const FEATURES_MAX = 15;

export function historySection(context: DriftReportContext): Section {
  const { words, history } = context;
  return {
    id: 'history',
    title: words.history.title,
    body:
      history.length < 2
        ? absent(words.history.none)
        : [
            paragraphs(words.history.about),
            windowsTable(context),
            markup`<h3>${words.history.heat}</h3>`,
            heatTable(context),
          ],
  };
}

function windowsTable({ words, numbers, history }: DriftReportContext): Markup {
  const text = words.history;
  return dataTable({
    caption: text.title,
    isCaptionHidden: true,
    isLong: true,
    isReached: true,
    columns: [
      { title: text.window },
      { title: text.verdict },
      { title: text.rows, isNumber: true },
      { title: text.weighted, isNumber: true },
      { title: text.scorePsi, isNumber: true },
      { title: text.approval, isNumber: true },
      { title: text.cost, isNumber: true },
    ],
    rows: history.map(({ window, verdict, rows, outputs, expected }) => [
      window.label,
      words.states[verdict.state],
      numbers.count(rows),
      numbers.share(verdict.weightedDriftShare),
      outputs[0]?.distances ? numbers.decimal(outputs[0].distances.psi) : '—',
      expected ? numbers.share(expected.current.approvalRate.value) : '—',
      expected ? numbers.estimate(expected.current.costPerApplicant) : '—',
    ]),
  });
}

function heatTable({ words, numbers, history }: DriftReportContext): Markup {
  const windows = history.slice(-WINDOWS_MAX);
  const moved = windows.map(
    ({ features }) => new Map(features.map((field) => [field.name, driftDistance(field).distance ?? 0])),
  );
  const names = (windows.at(-1)?.features ?? []).map(({ name }) => name);
  const most = (name: string) => Math.max(...moved.map((values) => values.get(name) ?? 0));
  const shown = names.toSorted((a, b) => most(b) - most(a)).slice(0, FEATURES_MAX);
  return dataTable({
    caption: words.history.heat,
    isCaptionHidden: true,
    isDense: true,
    isReached: true,
    columns: [
      { title: words.ranking.columns.feature },
      ...windows.map(({ window }) => ({ title: window.label, isNumber: true })),
    ],
    rows: shown.map((name) => [
      fieldLabel(name, numbers.language),
      ...moved.map((values) => {
        const value = values.get(name) ?? 0;
        return new HeatedCell(numbers.decimal(value, 2), Math.min(1, value / DISTANCE_LARGE));
      }),
    ]),
  });
}
