// Slides before the model: the problem, the data, the features, the approach.

import { fieldOf, isFieldName } from '../../../../wasm/features/catalogue.ts';
import { barChart } from '../../render/charts/barChart.ts';
import { markup } from '../../render/markup.ts';
import type { DocumentContext } from '../documentInputs.ts';
import { groupLabel } from '../labels.ts';
import { list } from '../section.ts';
import type { Slide } from '../slide.ts';
import { tablesTable } from './data.ts';
import { costFunction } from './decision.ts';

export function storySlides(context: DocumentContext): readonly Slide[] {
  const { words, numbers, manifest, report } = context;
  const { deck } = words;
  const rows = report.tables.reduce((sum, table) => sum + table.rows, 0);
  const fields = manifest.features.filter(isFieldName).map(fieldOf);
  const monotone = fields.filter((field) => field.monotone).length;
  return [
    {
      id: 'problem',
      title: deck.problem.title(
        numbers.plain(manifest.costMatrix.missedDefault / manifest.costMatrix.lostGoodCustomer),
      ),
      body: markup`<div class="body wide roomy"><div>${list(deck.problem.points)}<p class="source">${costFunction(context)}</p></div><div><p class="big">${numbers.share(manifest.metrics.defaultRate)}</p><p>${deck.problem.rate}</p></div></div>`,
    },
    {
      id: 'data',
      title: deck.data.title(numbers.count(rows)),
      body: markup`<div class="body wide"><div>${tablesTable(context)}</div><div><p>${deck.data.split}</p><p>${missingSentence(context)}</p></div></div>`,
    },
    {
      id: 'features',
      title: deck.features.title(numbers.count(manifest.features.length)),
      body: markup`<div class="body wide"><div>${groupsChart(context, fields)}</div><div>${list(deck.features.points(numbers.count(monotone)))}</div></div>`,
    },
    {
      id: 'approach',
      title: deck.approach.title,
      body: markup`<div class="body"><ol class="steps">${words.method.steps.map((step) => markup`<li>${step}</li>`)}</ol></div>`,
    },
  ];
}

function missingSentence({ words, numbers, manifest }: DocumentContext): string {
  const { missingTables } = manifest.data;
  return missingTables.length > 0 ? words.data.missing(numbers.list(missingTables)) : words.data.complete;
}

function groupsChart(context: DocumentContext, fields: readonly ReturnType<typeof fieldOf>[]) {
  const { words, numbers } = context;
  const groups = [...new Set(fields.map((field) => field.group))]
    .map((group) => ({ group, count: fields.filter((field) => field.group === group).length }))
    .sort((a, b) => b.count - a.count);
  return barChart({
    summary: words.features.groups,
    shape: 'bar',
    rows: groups.map(({ group, count }) => ({
      label: groupLabel(group, context),
      value: count,
      valueText: numbers.count(count),
    })),
    axisTitle: words.features.title,
    tick: (value) => numbers.count(value),
    labelWidth: 270,
    valueWidth: 50,
  });
}
