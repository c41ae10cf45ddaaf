// The figures of the model with their intervals, in numbers and in words, and what became of its decisions.

import type { Estimate } from '../../../wasm/artefact/manifest.ts';
import { BarChart } from '../../charts/BarChart.tsx';
import { PageSection } from '../../components/PageSection.tsx';
import { TermHelp } from '../../components/TermHelp.tsx';
import type { Evidence } from '../../evidence/evidence.ts';
import { chartWords } from '../../i18n/chartWords.ts';
import { figures } from '../../i18n/figures.ts';
import { inLanguage } from '../../i18n/language.ts';
import { modelWords } from '../../i18n/modelWords.ts';
import { type TermName, termWords } from '../../i18n/termWords.ts';

interface Row {
  readonly name: TermName;
  readonly estimate: Estimate;
  readonly format: (value: number) => string;
  readonly meaning: string;
}

export function FiguresSection({ manifest, report }: Evidence) {
  const words = inLanguage(modelWords).figures;
  const { metrics } = manifest;
  const { count } = figures();
  const { refusedDefaults, missedDefaults, lostGoodCustomers, grantedGoodCustomers } = metrics.confusion;
  return (
    <PageSection id="figures" title={words.title}>
      <div class="figures-columns">
        <FiguresTable rows={rowsOf(manifest, report)} />
        <div class="chart-card">
          <BarChart
            name={words.confusionTitle}
            summary={words.confusion(
              count(missedDefaults + grantedGoodCustomers),
              count(refusedDefaults + lostGoodCustomers),
            )}
            rowTitle={words.outcome}
            valueTitle={words.people}
            format={count}
            bars={[
              { label: words.grantedGoodCustomers, value: grantedGoodCustomers, tone: 'granted' },
              { label: words.missedDefaults, value: missedDefaults, tone: 'refused' },
              { label: words.refusedDefaults, value: refusedDefaults, tone: 'granted' },
              { label: words.lostGoodCustomers, value: lostGoodCustomers, tone: 'refused' },
            ]}
          />
        </div>
      </div>
    </PageSection>
  );
}

function rowsOf({ metrics }: Evidence['manifest'], { testCost, reliability }: Evidence['report']): Row[] {
  const words = inLanguage(modelWords).figures;
  const { share, fineShare, fixed } = figures();
  const three = fixed(3);
  return [
    { name: 'auc', estimate: metrics.auc, format: three, meaning: words.auc(share(metrics.auc.value)) },
    { name: 'ks', estimate: metrics.ks, format: three, meaning: words.ks(share(metrics.ks.value)) },
    {
      name: 'costPerApplicant',
      estimate: metrics.costPerApplicant,
      format: three,
      meaning: words.costPerApplicant(three(testCost.grantAll), three(testCost.refuseAll)),
    },
    { name: 'approvalRate', estimate: metrics.approvalRate, format: fineShare, meaning: words.approvalRate },
    {
      name: 'expectedCalibrationError',
      estimate: metrics.expectedCalibrationError,
      format: fixed(4),
      meaning: words.expectedCalibrationError(fixed(4)(reliability.noise.upper)),
    },
    { name: 'brier', estimate: metrics.brier, format: fixed(4), meaning: words.brier },
    { name: 'logLoss', estimate: metrics.logLoss, format: fixed(4), meaning: words.logLoss },
    { name: 'gini', estimate: metrics.gini, format: three, meaning: words.gini },
    { name: 'accuracy', estimate: metrics.accuracy, format: fineShare, meaning: words.accuracy },
  ];
}

function FiguresTable({ rows }: { rows: readonly Row[] }) {
  const words = inLanguage(modelWords).figures;
  const terms = inLanguage(termWords);
  const { range } = inLanguage(chartWords);
  return (
    <div class="chart-card figures-card">
      <table class="figures-table">
        <caption class="hidden">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.metric}</th>
            <th scope="col" class="numeric">
              {words.value}
            </th>
            <th scope="col">{words.interval}</th>
            <th scope="col">{words.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, estimate, format, meaning }) => (
            <tr key={name}>
              <th scope="row">
                <span class="figures-term">
                  {terms[name].term}
                  <TermHelp name={name} />
                </span>
              </th>
              <td class="numeric figures-value">{format(estimate.value)}</td>
              <td class="figures-interval">{range(format(estimate.low), format(estimate.high))}</td>
              <td class="figures-meaning">{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
