// Whom the chosen cut-off and another one treat differently, and how they turned out.

import type { Manifest } from '../../../wasm/artefact/manifest.ts';
import type { Population } from '../../../wasm/population/population.ts';
import { BarChart } from '../../charts/BarChart.tsx';
import { FigureHead } from '../../components/FigureHead.tsx';
import { PageSection } from '../../components/PageSection.tsx';
import { RangeField } from '../../components/RangeField.tsx';
import { figures } from '../../i18n/figures.ts';
import { inLanguage } from '../../i18n/language.ts';
import { portfolioWords } from '../../i18n/portfolioWords.ts';
import { shareInterval } from '../../portfolio/outcomeIntervals.ts';
import { riskOfPoints } from '../../portfolio/riskOfPoints.ts';
import { POINTS_RANGE, type Simulation } from '../../portfolio/simulation.ts';
import { type SwapSet, swapSet } from '../../portfolio/swapSet.ts';

interface SwapSectionProps {
  readonly manifest: Manifest;
  readonly population: Population;
  readonly simulation: Simulation;
  readonly onAgainst: (points: number) => void;
  readonly onSettle: () => void;
}

const GROUPS = ['swappedIn', 'swappedOut', 'bothGranted', 'bothRefused'] as const;

export function SwapSection({ manifest, population, simulation, onAgainst, onSettle }: SwapSectionProps) {
  const words = inLanguage(portfolioWords);
  const { share } = figures();
  const swapped = swapSet(population, simulation.against, simulation.points);
  return (
    <PageSection id="swap" title={words.swap} lead={words.swapLead}>
      <div class="chart-grid chart-grid-wide">
        <div class="chart-card">
          <RangeField
            label={words.againstPoints}
            value={simulation.against}
            min={POINTS_RANGE[0]}
            max={POINTS_RANGE[1]}
            step={1}
            text={words.risk(share(riskOfPoints(simulation.against - 0.5, manifest.points)))}
            onInput={onAgainst}
            onSettle={onSettle}
          />
          <SwapTable swapped={swapped} />
        </div>
        <SwapChart swapped={swapped} />
      </div>
    </PageSection>
  );
}

function SwapTable({ swapped }: { swapped: SwapSet }) {
  const words = inLanguage(portfolioWords);
  const { count } = figures();
  return (
    <table class="plain-table swap-table">
      <caption class="hidden">{words.swap}</caption>
      <FigureHead rows={words.group} figures={[words.people, words.repaid, words.swapDefaults]} />
      <tbody>
        {GROUPS.map((name) => (
          <tr key={name}>
            <th scope="row">{words[name]}</th>
            <td class="numeric">{count(swapped[name].people)}</td>
            <td class="numeric">{count(swapped[name].repaid)}</td>
            <td class="numeric">{count(swapped[name].defaults)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SwapChart({ swapped }: { swapped: SwapSet }) {
  const words = inLanguage(portfolioWords);
  const { count, share } = figures();
  const changed = swapped.swappedIn.people + swapped.swappedOut.people;
  const repaid = swapped.swappedIn.repaid + swapped.swappedOut.repaid;
  return (
    <BarChart
      name={words.swapDefaults}
      summary={
        changed === 0
          ? words.swapNone
          : words.swapSummary(count(changed), count(repaid), count(changed - repaid))
      }
      rowTitle={words.group}
      valueTitle={words.swapDefaults}
      format={share}
      bars={GROUPS.filter((name) => swapped[name].people > 0).map((name) => {
        const { people, defaults } = swapped[name];
        return {
          label: words[name],
          value: defaults / people,
          ...shareInterval(defaults, people),
          note: `${count(defaults)} / ${count(people)}`,
          tone: name === 'swappedIn' || name === 'swappedOut' ? ('second' as const) : ('neutral' as const),
        };
      })}
    />
  );
}
