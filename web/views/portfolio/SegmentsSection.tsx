// The chosen cut-off, segment by segment: whom it grants, what it avoids and what it loses.

import { useMemo } from 'preact/hooks';
import type { Manifest } from '../../../wasm/artefact/manifest.ts';
import type { Population } from '../../../wasm/population/population.ts';
import { IntervalChart } from '../../charts/IntervalChart.tsx';
import { FigureHead } from '../../components/FigureHead.tsx';
import { PageSection } from '../../components/PageSection.tsx';
import { PickList } from '../../components/PickList.tsx';
import { TermHelp } from '../../components/TermHelp.tsx';
import { featureLabel } from '../../i18n/featureLabel.ts';
import { figures } from '../../i18n/figures.ts';
import { inLanguage } from '../../i18n/language.ts';
import { portfolioWords } from '../../i18n/portfolioWords.ts';
import { segmentLabel } from '../../i18n/segmentLabel.ts';
import { termWords } from '../../i18n/termWords.ts';
import { shareInterval } from '../../portfolio/outcomeIntervals.ts';
import { type PortfolioOutcome, portfolioOutcome } from '../../portfolio/portfolioOutcome.ts';
import { SEGMENT_NAMES, type SegmentName } from '../../portfolio/segmentNames.ts';
import { segmentRows } from '../../portfolio/segmentRows.ts';
import type { Simulation } from '../../portfolio/simulation.ts';

interface SegmentsSectionProps {
  readonly manifest: Manifest;
  readonly population: Population;
  readonly simulation: Simulation;
  readonly onSegment: (segment: SegmentName) => void;
}

interface SegmentOutcome {
  readonly label: string;
  readonly now: PortfolioOutcome;
  readonly published: PortfolioOutcome;
}

export function SegmentsSection({ manifest, population, simulation, onSegment }: SegmentsSectionProps) {
  const words = inLanguage(portfolioWords);
  const { segment, points, ratio } = simulation;
  const split = useMemo(() => segmentRows(population, segment), [population, segment]);
  const costs = { missedDefault: ratio, lostGoodCustomer: 1 };
  const outcomes: SegmentOutcome[] = split.map((one) => ({
    label: segmentLabel(segment, one),
    now: portfolioOutcome(population, points, costs, one.rows),
    published: portfolioOutcome(population, manifest.decisionPoints, costs, one.rows),
  }));
  return (
    <PageSection id="segments" title={words.segments} lead={words.segmentsLead}>
      <div class="section-tools">
        <PickList
          label={words.split}
          value={segment}
          options={SEGMENT_NAMES.map((name) => ({ value: name, label: featureLabel(name) }))}
          onPick={onSegment}
        />
      </div>
      <div class="chart-grid chart-grid-wide">
        <ApprovalChart outcomes={outcomes} />
        <SegmentTable outcomes={outcomes} />
      </div>
    </PageSection>
  );
}

function ApprovalChart({ outcomes }: { outcomes: readonly SegmentOutcome[] }) {
  const words = inLanguage(portfolioWords);
  const { share, count } = figures();
  const byRate = [...outcomes].sort((a, b) => a.now.approvalRate - b.now.approvalRate);
  return (
    <IntervalChart
      name={words.segmentChart}
      help={<TermHelp name="interval" />}
      summary={words.segmentSummary(byRate[0]?.label ?? '', byRate.at(-1)?.label ?? '')}
      rowTitle={words.segment}
      valueTitle={inLanguage(termWords).approvalRate.term}
      noteTitle={words.people}
      format={share}
      rows={outcomes.map(({ label, now }) => ({
        label,
        value: now.approvalRate,
        ...shareInterval(now.granted, now.people),
        note: `n = ${count(now.people)}`,
      }))}
    />
  );
}

function SegmentTable({ outcomes }: { outcomes: readonly SegmentOutcome[] }) {
  const words = inLanguage(portfolioWords);
  const { count, change, decimal, share } = figures();
  const columns = [words.approvals, words.change, words.avoided, words.lost, words.defaultRate, words.cost];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard.
    <section class="chart-card scrolling-card" tabIndex={0} aria-label={words.segmentTable}>
      <table class="plain-table">
        <caption>{words.segmentTable}</caption>
        <FigureHead rows={words.segment} figures={columns} />
        <tbody>
          {outcomes.map(({ label, now, published }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td class="numeric">{count(now.granted)}</td>
              <td class="numeric">{change(now.granted - published.granted)}</td>
              <td class="numeric">{count(now.avoidedDefaults)}</td>
              <td class="numeric">{count(now.lostCustomers)}</td>
              <td class="numeric">{now.granted ? share(now.defaultRate) : '—'}</td>
              <td class="numeric">{decimal(3)(now.costPerApplicant)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
