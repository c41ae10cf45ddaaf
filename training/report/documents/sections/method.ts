// How the model is trained and judged: the parts of the methodology note that the card has not got.

import { dataTable } from '../../render/dataTable.ts';
import { markup } from '../../render/markup.ts';
import type { DocumentContext } from '../documentInputs.ts';
import { candidateTable } from '../figures/candidateTable.ts';
import { historyFigure } from '../figures/curves.ts';
import {
  cheaperCandidates,
  groupsBelowAlarm,
  segmentsOffCalibration,
  treatmentVerdict,
} from '../findings.ts';
import { listed } from '../labels.ts';
import { absent, list, paragraphs, type Section } from '../section.ts';
import { candidateFindings } from './challengers.ts';
import { decisionSection } from './decision.ts';
import { parametersTable } from './operation.ts';
import { metricsTable } from './performance.ts';

export function methodSection(context: DocumentContext): Section {
  const { words, numbers, manifest } = context;
  const { engine, rounds } = manifest.training;
  return {
    id: 'method',
    title: words.method.title,
    body: [
      paragraphs(
        words.method.about(engine, numbers.count(rounds), numbers.count(manifest.features.length)),
        words.target.definition,
      ),
      list(words.method.steps),
      parametersTable(context),
      historyFigure(context) ?? absent(words.notGiven.history),
    ],
  };
}

export function imbalanceSection(context: DocumentContext): Section {
  const { words, numbers, manifest, imbalance } = context;
  const frame = { id: 'imbalance', title: words.imbalance.title };
  const rate = numbers.share(manifest.metrics.defaultRate);
  const verdict = imbalance && treatmentVerdict(imbalance.treatments);
  if (!imbalance || !verdict) {
    return { ...frame, body: [paragraphs(words.imbalance.rate(rate)), absent(words.notGiven.imbalance)] };
  }
  const about = words.imbalance.about(
    rate,
    numbers.count(imbalance.treatments.length),
    numbers.count(imbalance.folds),
    numbers.count(imbalance.repeats),
  );
  return {
    ...frame,
    body: [paragraphs(about), treatmentTable(context), paragraphs(...treatmentFindings(context))],
  };
}

function treatmentTable({ words, numbers, imbalance }: DocumentContext) {
  const { columns, metrics, treatments } = words;
  return dataTable({
    caption: words.imbalance.caption,
    columns: [
      { title: columns.treatment },
      { title: metrics.auc, isNumber: true },
      { title: columns.lowestCost, isNumber: true },
      { title: columns.costDifference, isNumber: true },
      { title: columns.eceBefore, isNumber: true },
      { title: columns.eceAfter, isNumber: true },
    ],
    rows: (imbalance?.treatments ?? []).map(({ name, before, after }, i) => [
      treatments[name] ?? name,
      numbers.decimal(after.metrics.auc.value),
      numbers.decimal(after.metrics.lowestCost.value),
      i === 0 ? '0' : numbers.changeEstimate(after.aboveFirst.lowestCost),
      numbers.decimal(before.metrics.expectedCalibrationError.value, 4),
      numbers.decimal(after.metrics.expectedCalibrationError.value, 4),
    ]),
  });
}

/** The verdict in words that follow from the numbers; nothing without a comparison. */
export function treatmentFindings(context: DocumentContext): readonly (string | null)[] {
  const { words, numbers, imbalance } = context;
  const verdict = imbalance && treatmentVerdict(imbalance.treatments);
  if (!verdict) return [];
  const { first, others, better, worse } = verdict;
  const names = (list: typeof others) =>
    listed(
      list.map(({ name }) => words.treatments[name] ?? name),
      context,
    );
  const [betterNames, worseNames, best] = [names(better), names(worse), names(better.slice(0, 1))];
  const eceOf = ({ before }: (typeof others)[number]) => before.metrics.expectedCalibrationError.value;
  return [
    betterNames ? words.imbalance.better(betterNames) : words.imbalance.noneBetter,
    worseNames && words.imbalance.worse(worseNames),
    words.imbalance.calibration(
      numbers.decimal(eceOf(first)),
      numbers.decimal(Math.min(...others.map(eceOf))),
      numbers.decimal(Math.max(...others.map(eceOf))),
    ),
    best ? words.imbalance.change(best) : words.imbalance.keep,
  ];
}

export function costSection(context: DocumentContext): Section {
  return { ...decisionSection(context), id: 'cost' };
}

export function optimisationSection({ words, manifest }: DocumentContext): Section {
  const { optimisation } = words;
  const depth = manifest.training.parameters.max_depth;
  return {
    id: 'optimisation',
    title: optimisation.title,
    body: paragraphs(
      depth === undefined ? optimisation.aboutUnknown : optimisation.about(String(depth)),
      optimisation.why,
      optimisation.search,
    ),
  };
}

export function metricSection(context: DocumentContext): Section {
  const { words, numbers, manifest } = context;
  return {
    id: 'metric',
    title: words.metric.title,
    body: [
      list(words.metric.list),
      paragraphs(words.metric.trivialAccuracy(numbers.share(1 - manifest.metrics.defaultRate))),
    ],
  };
}

export function resultsSection(context: DocumentContext): Section {
  const { words, comparison } = context;
  return {
    id: 'results',
    title: words.results.title,
    body: [
      metricsTable(context),
      markup`<h3>${words.challengers.title}</h3>`,
      comparison ? candidateTable(comparison, context) : absent(words.notGiven.comparison),
      paragraphs(...candidateFindings(context)),
    ],
  };
}

export function limitsSection(context: DocumentContext): Section {
  const { words } = context;
  return {
    id: 'limits',
    title: words.limits.title,
    body: list([...words.limits.list, ...missingTables(context)]),
  };
}

export function improvementsSection(context: DocumentContext): Section {
  const { improvements } = context.words;
  return {
    id: 'improvements',
    title: improvements.title,
    body: list([...foundImprovements(context), ...improvements.list]),
  };
}

function missingTables(context: DocumentContext): readonly string[] {
  const missing = listed(context.manifest.data.missingTables, context);
  return missing ? [context.words.purpose.missingTables(missing)] : [];
}

/** What the numbers of this very run ask for. */
export function foundImprovements(context: DocumentContext): readonly string[] {
  const { improvements } = context.words;
  const found = [
    [cheaperCandidates(context).better, improvements.candidate],
    [groupsBelowAlarm(context), improvements.fairness],
    [segmentsOffCalibration(context), improvements.segments],
    [context.manifest.data.missingTables, improvements.table],
  ] as const;
  return found.flatMap(([names, tell]) => {
    const text = listed(names, context);
    return text ? [tell(text)] : [];
  });
}
