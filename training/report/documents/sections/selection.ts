// Whether fewer features would do: models of the most useful ones beside the model of all, out of fold.

import type { SelectionReport } from '../../../../wasm/artefact/report/selectionSchema.ts';
import { dataTable } from '../../render/dataTable.ts';
import { markup } from '../../render/markup.ts';
import type { DocumentContext } from '../documentInputs.ts';
import { estimateCell } from '../estimateCell.ts';
import { isBeyondChance } from '../findings.ts';
import { featureLabel } from '../labels.ts';
import { absent, paragraphs, type Section } from '../section.ts';

const RANKED_SHOWN = 20;

export function selectionSection(context: DocumentContext): Section {
  const { words, numbers, report } = context;
  const frame = { id: 'selection', title: words.selection.title };
  const { selection } = report;
  if (!selection) return { ...frame, body: absent(words.notGiven.selection) };
  return {
    ...frame,
    body: [
      paragraphs(
        words.selection.about(
          numbers.count(selection.applicants),
          numbers.count(selection.folds),
          numbers.count(selection.repeats),
          numbers.count(selection.rounds),
        ),
      ),
      sizesTable(selection, context),
      paragraphs(...selectionFindings(selection, context)),
      markup`<h3>${words.selection.rankingTitle}</h3>`,
      rankingTable(selection, context),
    ],
  };
}

function sizeName({ name, features }: SelectionReport['sizes'][number], { words, numbers }: DocumentContext) {
  const count = numbers.count(features);
  if (name === 'all') return words.selection.all(count);
  if (name === 'top by gain') return words.selection.top(count);
  return words.selection.without(name.replace(/^without /, '').replaceAll('_', ' '), count);
}

function sizesTable({ sizes }: SelectionReport, context: DocumentContext) {
  const { words, numbers } = context;
  const { selection, metrics, columns } = words;
  return dataTable({
    caption: selection.caption,
    columns: [
      { title: selection.model },
      { title: metrics.auc, isNumber: true },
      { title: selection.aucDifference, isNumber: true },
      { title: columns.lowestCost, isNumber: true },
      { title: columns.costDifference, isNumber: true },
      { title: selection.agreement, isNumber: true },
    ],
    rows: sizes.map((size) => [
      sizeName(size, context),
      estimateCell(size.auc, 'decimal', numbers, 4),
      size.aucDifference ? estimateCell(size.aucDifference, 'change', numbers, 4) : '',
      estimateCell(size.lowestCost, 'decimal', numbers, 4),
      size.costDifference ? estimateCell(size.costDifference, 'change', numbers, 4) : '',
      size.agreement === null ? '' : numbers.share(size.agreement, 0),
    ]),
  });
}

/** Which smaller models lose, and which cannot be told from the whole. */
function selectionFindings({ sizes }: SelectionReport, context: DocumentContext): readonly (string | null)[] {
  const { words, numbers } = context;
  const smaller = sizes.slice(1);
  const names = (kept: (size: SelectionReport['sizes'][number]) => boolean) => {
    const found = smaller.filter(kept).map((size) => sizeName(size, context));
    return found.length > 0 ? numbers.list(found) : null;
  };
  const differs = (size: SelectionReport['sizes'][number]) =>
    isBeyondChance(size.aucDifference!) || isBeyondChance(size.costDifference!);
  const worse = names((size) => size.aucDifference!.high < 0 || size.costDifference!.low > 0);
  const better = names((size) => size.aucDifference!.low > 0 || size.costDifference!.high < 0);
  const alike = names((size) => !differs(size));
  return [
    worse && words.selection.worse(worse),
    better && words.selection.better(better),
    alike && words.selection.alike(alike),
    words.selection.verdict,
  ];
}

function rankingTable({ ranking }: SelectionReport, context: DocumentContext) {
  const { words, numbers } = context;
  const { selection, columns } = words;
  return dataTable({
    caption: selection.rankingNote,
    isDense: true,
    columns: [
      { title: columns.feature },
      { title: selection.gain, isNumber: true },
      { title: selection.outOfFold, isNumber: true },
      { title: columns.informationValue, isNumber: true },
      { title: selection.unused, isNumber: true },
    ],
    rows: ranking
      .slice(0, RANKED_SHOWN)
      .map(({ feature, gain, outOfFold, informationValue, unusedFolds }) => [
        featureLabel(feature, context),
        markup`${numbers.share(gain.mean)} <small>[${numbers.share(gain.low)}–${numbers.share(gain.high)}]</small>`,
        numbers.decimal(outOfFold),
        numbers.decimal(informationValue),
        numbers.count(unusedFolds),
      ]),
  });
}
