// The two things one can move, and what they do: figures with their intervals, beside those of the published cut-off.

import type { Manifest } from '../../../wasm/artefact/manifest.ts';
import type { Population } from '../../../wasm/population/population.ts';
import { Button } from '../../components/Button.tsx';
import { RangeField } from '../../components/RangeField.tsx';
import { TermHelp } from '../../components/TermHelp.tsx';
import { figures } from '../../i18n/figures.ts';
import { inLanguage } from '../../i18n/language.ts';
import { portfolioWords } from '../../i18n/portfolioWords.ts';
import type { TermName } from '../../i18n/termWords.ts';
import { amountAtRisk } from '../../portfolio/amountAtRisk.ts';
import { costInterval, shareInterval } from '../../portfolio/outcomeIntervals.ts';
import { type PortfolioOutcome, portfolioOutcome } from '../../portfolio/portfolioOutcome.ts';
import { expectedDefaults, riskOfPoints } from '../../portfolio/riskOfPoints.ts';
import { POINTS_RANGE, RATIO_RANGE, type Simulation } from '../../portfolio/simulation.ts';

export interface SimulatorProps {
  readonly manifest: Manifest;
  readonly population: Population;
  readonly simulation: Simulation;
  /** Of the cost curve at this ratio. */
  readonly lowestCostPoints: number;
  readonly onChange: (change: Partial<Simulation>) => void;
  readonly onSettle: () => void;
}

export function SimulatorPanel(props: SimulatorProps) {
  const { manifest, simulation, onChange, onSettle } = props;
  const words = inLanguage(portfolioWords);
  const { share, count, change } = figures();
  const moved = simulation.points - manifest.decisionPoints;
  const jump = (points: number) => {
    onChange({ points });
    onSettle();
  };
  return (
    <section class="chart-card simulator" aria-labelledby="simulator-title">
      <h2 id="simulator-title" class="chart-name">
        {words.simulator}
      </h2>
      <div class="simulator-controls">
        <RangeField
          label={words.cutOff}
          value={simulation.points}
          min={POINTS_RANGE[0]}
          max={POINTS_RANGE[1]}
          step={1}
          text={words.risk(share(riskOfPoints(simulation.points - 0.5, manifest.points)))}
          onInput={(points) => onChange({ points })}
          onSettle={onSettle}
        />
        <RangeField
          label={words.ratio}
          value={simulation.ratio}
          min={RATIO_RANGE[0]}
          max={RATIO_RANGE[1]}
          step={1}
          text={words.ratioUnit(count(simulation.ratio))}
          onInput={(ratio) => onChange({ ratio })}
          onSettle={onSettle}
        />
      </div>
      <div class="simulator-actions">
        <Button onClick={() => jump(props.lowestCostPoints)}>{words.toLowest}</Button>
        <Button onClick={() => jump(manifest.decisionPoints)} disabled={moved === 0}>
          {words.toPublished}
        </Button>
        <p class="simulator-moved">{moved === 0 ? words.same : words.changed(change(moved))}</p>
      </div>
      <OutcomeFigures {...props} />
    </section>
  );
}

interface Figure {
  readonly label: string;
  readonly value: string;
  readonly note: string;
  readonly before: string;
  readonly term?: TermName;
}

function OutcomeFigures(props: SimulatorProps) {
  const words = inLanguage(portfolioWords);
  const { population, simulation, manifest } = props;
  const costs = { missedDefault: simulation.ratio, lostGoodCustomer: 1 };
  const now = portfolioOutcome(population, simulation.points, costs);
  const before = portfolioOutcome(population, manifest.decisionPoints, costs);
  const { count, decimal } = figures();
  return (
    <>
      <dl class="outcome" aria-label={words.figures}>
        {figuresOf(props, now, before).map(({ label, value, note, before: published, term }) => (
          <div key={label} class="outcome-figure">
            <dt>
              {label}
              {term && <TermHelp name={term} />}
            </dt>
            <dd class="outcome-value">{value}</dd>
            <dd class="outcome-note">{note}</dd>
            <dd class="outcome-note">{words.atPublished(published)}</dd>
          </div>
        ))}
      </dl>
      <p class="hidden" role="status">
        {words.announcement(count(simulation.points), count(now.granted), decimal(3)(now.costPerApplicant))}
      </p>
    </>
  );
}

function figuresOf(
  { population, simulation, manifest }: SimulatorProps,
  now: PortfolioOutcome,
  before: PortfolioOutcome,
): Figure[] {
  const words = inLanguage(portfolioWords);
  const { count, share, fixed } = figures();
  const three = fixed(3);
  const costs = { missedDefault: simulation.ratio, lostGoodCustomer: 1 };
  const cost = costInterval(now, costs);
  const rate = shareInterval(now.missedDefaults, now.granted);
  const approval = shareInterval(now.granted, now.people);
  const expected = (points: number) => expectedDefaults(population, points, manifest.points);
  const money = amountAtRisk(population, simulation.points, manifest.points);
  const moneyBefore = amountAtRisk(population, manifest.decisionPoints, manifest.points);
  return [
    {
      label: words.approvals,
      value: count(now.granted),
      note: `${words.ofAll(share(now.approvalRate))} (${words.interval(share(approval.low), share(approval.high))})`,
      before: count(before.granted),
      term: 'approvalRate',
    },
    {
      label: words.avoided,
      value: count(now.avoidedDefaults),
      note: `${words.missed} : ${count(now.missedDefaults)}`,
      before: count(before.avoidedDefaults),
    },
    {
      label: words.lost,
      value: count(now.lostCustomers),
      note: `${words.refusals} : ${count(now.refused)}`,
      before: count(before.lostCustomers),
    },
    {
      label: words.cost,
      value: three(now.costPerApplicant),
      note: words.interval(three(cost.low), three(cost.high)),
      before: three(before.costPerApplicant),
      term: 'costPerApplicant',
    },
    {
      label: words.defaultRate,
      value: now.granted ? share(now.defaultRate) : '—',
      note: words.interval(share(rate.low), share(rate.high)),
      before: share(before.defaultRate),
      term: 'expectedLoss',
    },
    {
      label: words.expected,
      value: count(expected(simulation.points)),
      note: words.observed(count(now.missedDefaults)),
      before: count(expected(manifest.decisionPoints)),
    },
    {
      label: words.expectedLoss,
      value: money.granted ? share(money.expectedLoss / money.granted) : '—',
      note: words.observed(money.granted ? share(money.lost / money.granted) : '—'),
      before: share(moneyBefore.expectedLoss / moneyBefore.granted),
    },
  ];
}
