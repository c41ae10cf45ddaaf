// A comparison of outcomes as lines of the terminal.

import type { OutcomeComparison, OutcomeGroup, RealisedFigure } from '../../wasm/drift/compareOutcomes.ts';

export function wordComparison({ figures, calibration, cohorts, bands }: OutcomeComparison): string[] {
  const { state, defaultRatio, spiegelhalterPValue, hosmerLemeshowPValue } = calibration;
  return [
    ...Object.entries(figures).map(([name, figure]) => `${name.padEnd(22)}${wordFigure(figure)}`),
    `calibration  ${state}: ${defaultRatio.toFixed(3)} defaults for each expected, Spiegelhalter p ${spiegelhalterPValue.toPrecision(2)}, Hosmer-Lemeshow p ${hosmerLemeshowPValue.toPrecision(2)}`,
    ...cohorts.map((group) => `cohort ${wordGroup(group)}`),
    ...bands.map((group) => `points from ${wordGroup(group)}`),
  ];
}

function wordFigure({ realised, expected, isExpected }: RealisedFigure): string {
  const [value, low, high] = [expected.value, expected.low, expected.high].map((number) => number.toFixed(4));
  return `realised ${realised.toFixed(4)}, expected ${value} [${low}, ${high}]${isExpected ? '' : '  outside'}`;
}

function wordGroup({ name, applicants, defaultRate }: OutcomeGroup): string {
  return `${name.padEnd(8)} ${String(applicants).padStart(6)} applicants, default rate ${wordFigure(defaultRate)}`;
}
