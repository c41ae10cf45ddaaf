// Whether the probabilities are true as numbers, and how other ways of calibrating compare.

import { dataTable } from '../../render/dataTable.ts';
import type { Content } from '../../render/markup.ts';
import type { DocumentContext } from '../documentInputs.ts';
import { reliabilityFigure } from '../figures/distributions.ts';
import { absent, paragraphs, type Section } from '../section.ts';

export function calibrationSection(context: DocumentContext): Section {
  const { words, numbers, manifest } = context;
  const { slope, intercept } = manifest.calibration;
  return {
    id: 'calibration',
    title: words.calibration.title,
    body: [
      paragraphs(words.calibration.about(numbers.decimal(slope), numbers.decimal(intercept))),
      reliabilityFigure(context),
      paragraphs(calibrationFinding(context)),
      methods(context),
    ],
  };
}

export function calibrationFinding({ words, report }: DocumentContext): string {
  const { expectedCalibrationError, noise } = report.reliability;
  return expectedCalibrationError.value <= noise.upper ? words.calibration.within : words.calibration.beyond;
}

function methods({ words, numbers, report }: DocumentContext): Content {
  const { calibration, columns, metrics } = words;
  if (!report.calibrations) return absent(words.notGiven.calibrations);
  return [
    dataTable({
      caption: calibration.compared,
      columns: [
        { title: columns.calibration },
        { title: metrics.logLoss, isNumber: true },
        { title: metrics.brier, isNumber: true },
        { title: 'ECE', isNumber: true },
        { title: columns.noise, isNumber: true },
      ],
      rows: report.calibrations.map((method) => [
        words.calibrations[method.name],
        numbers.decimal(method.logLoss.value, 4),
        numbers.decimal(method.brier.value, 4),
        numbers.estimate(method.expectedCalibrationError, 4),
        numbers.decimal(method.noise.upper, 4),
      ]),
    }),
    paragraphs(calibration.chosen),
  ];
}
