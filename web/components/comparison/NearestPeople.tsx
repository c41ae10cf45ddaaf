// The people of the sample who are most like the applicant, and how they turned out.

import { useMemo } from 'preact/hooks';
import type { FieldName } from '../../../wasm/features/catalogue.ts';
import { columnOf, hasRepaid, isGranted, type Population } from '../../../wasm/population/population.ts';
import { similarApplicants } from '../../../wasm/population/similarApplicants.ts';
import { comparisonWords } from '../../i18n/comparisonWords.ts';
import { featureLabel, valueLabel } from '../../i18n/featureLabel.ts';
import { figures } from '../../i18n/figures.ts';
import { inLanguage } from '../../i18n/language.ts';
import { DecisionBadge } from '../DecisionBadge.tsx';
import type { ComparedApplicant } from './comparedApplicant.ts';
import { SIMILAR_COUNT } from './comparedGroup.ts';

const SHOWN = 8;
const COLUMNS: readonly FieldName[] = ['amount_income', 'amount_credit', 'income_type'];

export function NearestPeople({
  population,
  applicant,
}: {
  population: Population;
  applicant: ComparedApplicant;
}) {
  const words = inLanguage(comparisonWords);
  const { count } = figures();
  const { rows, granted, repaid } = useMemo(
    () => similarApplicants(population, applicant.input, { count: SIMILAR_COUNT }),
    [population, applicant.input],
  );
  const columns = COLUMNS.filter((name) => population.columns.some(({ field }) => field.name === name));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard.
    <section class="chart-card scrolling-card" tabIndex={0} aria-label={words.nearest}>
      <h3 class="chart-name">{words.nearest}</h3>
      <p class="chart-summary">{words.nearestSummary(count(rows.length), count(granted), count(repaid))}</p>
      <table class="plain-table nearest-table">
        <caption class="hidden">{words.nearestTable}</caption>
        <thead>
          <tr>
            <th scope="col">{words.rank}</th>
            <th scope="col" class="numeric">
              {words.points}
            </th>
            {columns.map((name) => (
              <th key={name} scope="col" class={alignOf(population, name)}>
                {featureLabel(name)}
              </th>
            ))}
            <th scope="col">{words.decision}</th>
            <th scope="col">{words.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {[...rows.slice(0, SHOWN)].map((row, i) => (
            <tr key={row}>
              <th scope="row">{i + 1}</th>
              <td class="numeric">{count(population.points[row]!)}</td>
              {columns.map((name) => (
                <td key={name} class={alignOf(population, name)}>
                  {held(population, name, row) ?? <span class="missing">{words.missing}</span>}
                </td>
              ))}
              <td>
                <DecisionBadge decision={isGranted(population, row) ? 'granted' : 'refused'} />
              </td>
              <td>{hasRepaid(population, row) ? words.repaid : words.defaulted}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Numbers stand under each other, words begin together. */
function alignOf(population: Population, name: FieldName): string {
  return columnOf(population, name).codes ? '' : 'numeric';
}

function held(population: Population, name: FieldName, row: number): string | null {
  const { codes, numbers, level } = columnOf(population, name);
  const at = level[row]!;
  return at === 0 ? null : valueLabel(name, codes ? codes[at]! : numbers[at]!);
}
