// What was checked before the model was published, and what it was made of.

import { LineChart } from '../../charts/LineChart.tsx';
import { FigureHead } from '../../components/FigureHead.tsx';
import { PageSection } from '../../components/PageSection.tsx';
import { TermHelp } from '../../components/TermHelp.tsx';
import type { Evidence } from '../../evidence/evidence.ts';
import { figures } from '../../i18n/figures.ts';
import { inLanguage } from '../../i18n/language.ts';
import { modelWords } from '../../i18n/modelWords.ts';

const PARTS = ['train', 'validation', 'calibration', 'threshold', 'test'] as const;

export function FactsSection(evidence: Evidence) {
  const words = inLanguage(modelWords).facts;
  return (
    <PageSection id="facts" title={words.title}>
      <div class="chart-grid chart-grid-wide">
        <Checks {...evidence} />
        <StabilityChart {...evidence} />
        <Parts {...evidence} />
        <Data {...evidence} />
      </div>
    </PageSection>
  );
}

function Checks({ report }: Evidence) {
  const words = inLanguage(modelWords).facts;
  const { count, share } = figures();
  const { gate, fidelity, stability } = report;
  const newest = stability.comparisons.at(-1);
  const scientific = (value: number): string =>
    value.toExponential(1).replace('e-', ' · 10⁻').replace(/\d+$/, superscript);
  return (
    <div class="chart-card fact-notes">
      <h3 class="chart-name">
        {words.gateTitle}
        <TermHelp name="gate" />
      </h3>
      <p>
        {words.gate(
          count(gate.rows),
          count(gate.hostileRows),
          scientific(gate.largestDifference),
          gate.flippedDecisions,
        )}
      </p>
      {fidelity && (
        <>
          <h3 class="chart-name">{words.fidelityTitle}</h3>
          <p>{words.fidelity(share(fidelity.pointsAddUpShare), scientific(fidelity.additivity.largest))}</p>
        </>
      )}
      {newest && (
        <>
          <h3 class="chart-name">
            {words.stabilityTitle}
            <TermHelp name="psi" />
          </h3>
          <p>
            {words.stability(
              figures().decimal(4)(newest.psi),
              figures().decimal(4)(newest.noise.upper),
              newest.psi > newest.noise.upper,
            )}
          </p>
        </>
      )}
    </div>
  );
}

function superscript(digits: string): string {
  return [...digits].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
}

function StabilityChart({ report }: Evidence) {
  const { facts: words, ranking } = inLanguage(modelWords);
  const { share, count } = figures();
  const { bands, comparisons } = report.stability;
  const newest = comparisons.at(-1);
  // A band is drawn at its middle; an open one as far beyond its end as the others reach.
  const x = bands.map(({ from, to }) =>
    from === null ? to! - 10 : to === null ? from + 10 : (from + to) / 2,
  );
  const hasLater = bands.some(({ later }) => later !== null);
  return (
    <LineChart
      name={words.stabilityChart}
      summary={
        newest
          ? words.stability(
              figures().decimal(4)(newest.psi),
              figures().decimal(4)(newest.noise.upper),
              newest.psi > newest.noise.upper,
            )
          : ''
      }
      x={x}
      series={[
        { label: words.train, tone: 'neutral', stroke: 'dotted', values: bands.map(({ train }) => train) },
        { label: words.test, tone: 'main', stroke: 'line', values: bands.map(({ test }) => test) },
        ...(hasLater
          ? [
              {
                label: words.later,
                tone: 'second' as const,
                stroke: 'dashed' as const,
                values: bands.map(({ later }) => later),
              },
            ]
          : []),
      ]}
      xAxis={{ title: ranking.points, format: count }}
      yAxis={{ title: words.shareAxis, format: share }}
      height={200}
    />
  );
}

function Parts({ report }: Evidence) {
  const words = inLanguage(modelWords).facts;
  const { count, share } = figures();
  return (
    <div class="chart-card">
      <table class="plain-table">
        <caption>{words.partsTitle}</caption>
        <FigureHead rows={words.part} figures={[words.applicants, words.defaults, words.rate]} />
        <tbody>
          {PARTS.map((name) => {
            const { applicants, defaults, defaultRate } = report.parts[name];
            return (
              <tr key={name}>
                <th scope="row">{words.partNames[name]}</th>
                <td class="numeric">{count(applicants)}</td>
                <td class="numeric">{count(defaults)}</td>
                <td class="numeric">{defaultRate === null ? '—' : share(defaultRate)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Data({ manifest, report }: Evidence) {
  const words = inLanguage(modelWords).facts;
  const { count } = figures();
  const facts: readonly (readonly [string, string])[] = [
    [words.version, manifest.modelVersion],
    [words.features, count(manifest.features.length)],
    [words.rounds, count(manifest.training.rounds)],
    [words.engine, manifest.training.engine],
    [words.seed, String(manifest.training.seed)],
    [words.fingerprint, manifest.data.fingerprint.slice(0, 16)],
  ];
  return (
    <div class="chart-card">
      <dl class="plain-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <table class="plain-table">
        <caption>{words.tablesTitle}</caption>
        <FigureHead rows={words.table} figures={[words.rows]} />
        <tbody>
          {report.tables.map(({ name, rows }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="numeric">{count(rows)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="note">
        {report.missingTables.length > 0 ? words.missing(report.missingTables.join(', ')) : words.complete}
      </p>
    </div>
  );
}
