// Every measure of one feature in a window, for whoever wants to know why it is said to drift or not.

import type { SnapshotField } from '../../../wasm/drift/snapshot.ts';
import { featureLabel } from '../../i18n/featureLabel.ts';
import { type Figures, figures } from '../../i18n/figures.ts';
import { inLanguage } from '../../i18n/language.ts';
import { monitoringWords } from '../../i18n/monitoringWords.ts';

export function FeatureMeasures({ field }: { field: SnapshotField }) {
  const words = inLanguage(monitoringWords).measures;
  const shown = figures();
  const rows = [
    stateRow(field),
    [words.importance, shown.fineShare(field.importance)] as const,
    ...distanceRows(field, shown),
    ...missingRows(field, shown),
  ];
  return (
    <div class="chart-card measures">
      <table class="plain-table">
        <caption class="table-caption">{words.title(featureLabel(field.name))}</caption>
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="numeric">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="measures-note">{words.note}</p>
    </div>
  );
}

type Row = readonly [name: string, value: string];

function stateRow({ state, reasons }: SnapshotField): Row {
  const words = inLanguage(monitoringWords).measures;
  const why = reasons.map((reason) => words.reasons[reason]).join(', ');
  return [words.state, why ? words.because(words.states[state], why) : words.states[state]];
}

function distanceRows(
  { distances, adjustedPValue, present, presentNeeded }: SnapshotField,
  { count, fixed }: Figures,
): Row[] {
  const words = inLanguage(monitoringWords).measures;
  const write = fixed(3);
  if (!distances) return [[words.psi, words.few(count(present), count(presentNeeded))]];
  const { psi, psiNoise, wasserstein, jensenShannon, hellinger, kolmogorovSmirnov } = distances;
  return [
    [words.psi, words.withChance(write(psi), write(psiNoise.upper))],
    ...known(words.wasserstein, wasserstein, write),
    [words.jensenShannon, write(jensenShannon)],
    [words.hellinger, write(hellinger)],
    ...known(words.kolmogorovSmirnov, kolmogorovSmirnov?.distance ?? null, write),
    ...known(words.pValue, adjustedPValue, writePValue),
  ];
}

function missingRows(
  { missing, missingAdjustedPValue, unseen, csi }: SnapshotField,
  { count, fineShare, fixed }: Figures,
): Row[] {
  const words = inLanguage(monitoringWords).measures;
  return [
    [words.missing, words.fromTo(fineShare(missing.referenceShare), fineShare(missing.currentShare))],
    ...known(words.missingPValue, missingAdjustedPValue, writePValue),
    ...(unseen ? [[words.unseen, words.ofRows(count(unseen.rows), fineShare(unseen.share))] as const] : []),
    ...known(words.csi, csi, (points) => words.points(`${points > 0 ? '+' : ''}${fixed(1)(points)}`)),
  ];
}

function known(name: string, value: number | null, write: (value: number) => string): Row[] {
  return value === null ? [] : [[name, write(value)]];
}

function writePValue(value: number): string {
  const { fixed } = figures();
  return value < 0.001 ? inLanguage(monitoringWords).measures.below(fixed(3)(0.001)) : fixed(3)(value);
}
