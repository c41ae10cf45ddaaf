// All features in one ranked table; those that neither changed nor lead are folded away.

import { DISTANCE_LARGE, driftDistance } from '../../../wasm/drift/driftDistance.ts';
import type { SnapshotField } from '../../../wasm/drift/snapshot.ts';
import { fieldLabel } from '../../../wasm/drift/wordVerdict.ts';
import { paragraphs, type Section } from '../../report/documents/section.ts';
import { type Cell, dataTable, HeatedCell } from '../../report/render/dataTable.ts';
import { type Markup, markup } from '../../report/render/markup.ts';
import { rankFields } from './rankFields.ts';
import type { DriftReportContext } from './reportContext.ts';

const LEADING_MIN = 20;

export function rankingSection(context: DriftReportContext): Section {
  const { words, numbers, snapshot } = context;
  const ranked = rankFields(snapshot.features);
  const leading = Math.max(LEADING_MIN, snapshot.verdict.driftedFeatures);
  const rest = ranked.slice(leading);
  return {
    id: 'ranking',
    title: words.ranking.title,
    body: [
      paragraphs(words.ranking.about),
      tableOf(ranked.slice(0, leading), context),
      rest.length > 0 &&
        markup`<details><summary>${words.ranking.rest(numbers.count(rest.length))}</summary>${tableOf(rest, context)}</details>`,
      paragraphs(words.ranking.distanceNote),
    ],
  };
}

function tableOf(fields: readonly SnapshotField[], context: DriftReportContext): Markup {
  const { columns } = context.words.ranking;
  return dataTable({
    caption: context.words.ranking.title,
    isCaptionHidden: true,
    isDense: true,
    isLong: true,
    columns: [
      { title: columns.feature },
      { title: columns.state },
      { title: columns.importance, isNumber: true },
      { title: columns.distance, isNumber: true },
      { title: columns.psi, isNumber: true },
      { title: columns.noise, isNumber: true },
      { title: columns.shape, isNumber: true },
      { title: columns.missing, isNumber: true },
      { title: columns.csi, isNumber: true },
    ],
    rows: fields.map((field) => rowOf(field, context)),
  });
}

function rowOf(field: SnapshotField, { words, numbers }: DriftReportContext): Cell[] {
  const { name, distances, missing, csi } = field;
  const { distance } = driftDistance(field);
  return [
    markup`<a href="#feature-${name}">${fieldLabel(name, numbers.language)}</a>`,
    stateCell(field, words.fieldStates, words.reasons),
    numbers.share(field.importance),
    distance === null
      ? '—'
      : new HeatedCell(numbers.decimal(distance, 2), Math.min(1, distance / DISTANCE_LARGE)),
    distances ? numbers.decimal(distances.psi) : '—',
    distances ? numbers.decimal(distances.psiNoise.upper) : '—',
    distances ? shapeText(distances, numbers.decimal) : '—',
    `${numbers.share(missing.referenceShare)} → ${numbers.share(missing.currentShare)}`,
    csi === null ? '—' : numbers.change(csi, 1),
  ];
}

function stateCell(
  { state, reasons }: SnapshotField,
  states: Readonly<Record<string, string>>,
  reasonWords: Readonly<Record<string, string>>,
): Markup {
  const why = reasons.map((reason) => reasonWords[reason]).join(', ');
  return markup`<span class="mark-state ${state}">${states[state]}</span>${why && markup`<small>${why}</small>`}`;
}

function shapeText(
  { wasserstein, jensenShannon }: NonNullable<SnapshotField['distances']>,
  decimal: (value: number, digits?: number) => string,
): string {
  return wasserstein === null ? `JS ${decimal(jensenShannon)}` : `W ${decimal(Math.min(wasserstein, 999))}`;
}
