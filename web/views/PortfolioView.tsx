// What a cut-off does to a whole portfolio, over the anonymous sample that comes with the model; nothing is asked of the
// server once it is here.

import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Manifest } from '../../wasm/artefact/manifest.ts';
import type { Population } from '../../wasm/population/population.ts';
import { Alert } from '../components/Alert.tsx';
import { peopleSample } from '../evidence/peopleSample.ts';
import { WithPart } from '../evidence/WithPart.tsx';
import { figures } from '../i18n/figures.ts';
import { inLanguage } from '../i18n/language.ts';
import { portfolioWords } from '../i18n/portfolioWords.ts';
import { cutOffCurve, lowestCostCutOff } from '../portfolio/cutOffCurve.ts';
import { POINTS_RANGE, queryOf, type Simulation, simulationOf } from '../portfolio/simulation.ts';
import { navigate } from '../router.ts';
import '../styles/model.css';
import '../styles/portfolio.css';
import { CurvesSection } from './portfolio/CurvesSection.tsx';
import { ModelSwapSection } from './portfolio/ModelSwapSection.tsx';
import { SegmentsSection } from './portfolio/SegmentsSection.tsx';
import { SimulatorPanel } from './portfolio/SimulatorPanel.tsx';
import { SwapSection } from './portfolio/SwapSection.tsx';

/** @param query what is simulated, e.g. "points=612&ratio=12". */
export function PortfolioView({ query }: { query: string }) {
  const words = inLanguage(portfolioWords);
  return (
    <div class="page">
      <div class="page-head">
        <h1>{words.title}</h1>
      </div>
      <WithPart part={peopleSample}>
        {({ manifest, population }) =>
          population ? (
            <Simulator manifest={manifest} population={population} query={query} />
          ) : (
            <Alert tone="info" title={words.none}>
              {words.noneBody}
            </Alert>
          )
        }
      </WithPart>
    </div>
  );
}

interface SimulatorProps {
  readonly manifest: Manifest;
  readonly population: Population;
  readonly query: string;
}

function Simulator({ manifest, population, query }: SimulatorProps) {
  const words = inLanguage(portfolioWords);
  const { missedDefault, lostGoodCustomer } = manifest.costMatrix;
  const published = { points: manifest.decisionPoints, ratio: Math.round(missedDefault / lostGoodCustomer) };
  const [simulation, setSimulation] = useState<Simulation>(() => simulationOf(query, published));
  // The address may change under the page: back, or a link.
  useEffect(() => {
    if (query !== queryOf(simulation, published)) setSimulation(simulationOf(query, published));
  }, [query]);
  const costs = useMemo(() => ({ missedDefault: simulation.ratio, lostGoodCustomer: 1 }), [simulation.ratio]);
  const curve = useMemo(() => cutOffCurve(population, costs, POINTS_RANGE), [population, costs]);
  const lowestCostPoints = lowestCostCutOff(curve);
  const change = (part: Partial<Simulation>) => setSimulation((before) => ({ ...before, ...part }));
  // The address follows when a slider is let go: browsers take only so many addresses a second.
  const settle = () =>
    setSimulation((now) => {
      navigate({ page: 'portfolio', query: queryOf(now, published) }, true);
      return now;
    });
  const chosen = { manifest, population, simulation };
  return (
    <>
      <p class="page-lead">{words.lead(figures().count(population.count))}</p>
      <SimulatorPanel {...chosen} lowestCostPoints={lowestCostPoints} onChange={change} onSettle={settle} />
      <CurvesSection {...chosen} curve={curve} lowestCostPoints={lowestCostPoints} />
      <SegmentsSection
        {...chosen}
        onSegment={(segment) => {
          change({ segment });
          settle();
        }}
      />
      <SwapSection {...chosen} onAgainst={(against) => change({ against })} onSettle={settle} />
      <ModelSwapSection simulation={simulation} />
    </>
  );
}
