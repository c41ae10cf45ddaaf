// What a model is watched by after publication, what proves it was exported whole, and where it comes from.

import { dataTable } from '../../render/dataTable.ts';
import { type Content, type Markup, markup } from '../../render/markup.ts';
import type { DocumentContext } from '../documentInputs.ts';
import { list, paragraphs, type Section } from '../section.ts';

export function paritySection({ words, numbers, report }: DocumentContext): Section {
  const { rows, hostileRows, largestDifference, flippedDecisions } = report.gate;
  return {
    id: 'parity',
    title: words.parity.title,
    body: paragraphs(
      words.parity.about(numbers.count(rows), numbers.count(hostileRows)),
      words.parity.result(numbers.plain(largestDifference), numbers.count(flippedDecisions)),
      words.parity.same,
    ),
  };
}

/** Above it a stability index is called moderate whatever the sample (Siddiqi, 2006). */
const MODERATE_PSI = 0.1;

export function monitoringSection(context: DocumentContext): Section {
  const { monitoring } = context.words;
  return {
    id: 'monitoring',
    title: monitoring.title,
    body: [list(monitoring.plan), markup`<h3>${monitoring.triggersTitle}</h3>`, list(triggers(context))],
  };
}

function triggers({ words, numbers, manifest }: DocumentContext): readonly string[] {
  const { costPerApplicant, expectedCalibrationError } = manifest.metrics;
  return words.monitoring.triggers(
    numbers.plain(MODERATE_PSI),
    numbers.decimal(costPerApplicant.high),
    numbers.decimal(expectedCalibrationError.high, 4),
  );
}

export function driftSection(context: DocumentContext): Section {
  const { drift, monitoring } = context.words;
  return {
    id: 'drift',
    title: drift.title,
    body: [
      paragraphs(drift.about, drift.performance),
      markup`<h3>${monitoring.triggersTitle}</h3>`,
      list(triggers(context)),
    ],
  };
}

export function logSection(context: DocumentContext): Section {
  const { words, numbers, manifest } = context;
  const { log } = words;
  const { seed, rounds, engine } = manifest.training;
  const rows: readonly (readonly Content[])[] = [
    [log.version, manifest.modelVersion ? code(manifest.modelVersion) : log.versionElsewhere],
    [log.fingerprint, code(manifest.data.fingerprint)],
    [log.seed, code(String(seed))],
    [log.engine, engine],
    [log.rounds, numbers.count(rounds)],
    [log.features, numbers.count(manifest.features.length)],
  ];
  return {
    id: 'log',
    title: log.title,
    body: [
      dataTable({
        caption: log.title,
        isCaptionHidden: true,
        columns: [{ title: words.columns.parameter }, { title: words.columns.figure }],
        rows,
      }),
      parametersTable(context),
      paragraphs(log.again),
    ],
  };
}

export function parametersTable({ words, numbers, manifest }: DocumentContext): Markup {
  return dataTable({
    caption: words.method.parameters,
    columns: [{ title: words.columns.parameter }, { title: words.columns.figure, isNumber: true }],
    rows: Object.entries(manifest.training.parameters).map(([name, value]) => [
      code(name),
      typeof value === 'number' ? numbers.plain(value, 6) : value,
    ]),
  });
}

function code(text: string): Markup {
  return markup`<code>${text}</code>`;
}
