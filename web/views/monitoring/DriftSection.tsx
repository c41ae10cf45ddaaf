// Which features moved, window by window, which to look at first, and how the chosen one is spread then and now.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { DISTANCE_LARGE, DISTANCE_LIMIT } from '../../../wasm/drift/driftDistance.ts';
import type { SnapshotSummary, WatchedFeature } from '../../../worker/contractMonitoring.ts';
import { BarChart } from '../../charts/BarChart.tsx';
import { HeatMap } from '../../charts/HeatMap.tsx';
import { PageSection } from '../../components/PageSection.tsx';
import { PickList } from '../../components/PickList.tsx';
import { featureLabel } from '../../i18n/featureLabel.ts';
import { figures } from '../../i18n/figures.ts';
import { inLanguage } from '../../i18n/language.ts';
import { monitoringWords } from '../../i18n/monitoringWords.ts';
import { driftGrid, driftOf, rankDrift } from '../../monitoring/rankDrift.ts';
import { ThenNow } from './ThenNow.tsx';

const ROWS = 14;

export function DriftSection({ windows }: { windows: readonly SnapshotSummary[] }) {
  const words = inLanguage(monitoringWords).drift;
  const latest = windows.at(-1)!;
  const [label, setLabel] = useState(latest.window.label);
  const chosen = windows.find(({ window }) => window.label === label) ?? latest;
  const ranked = rankDrift(chosen);
  const [picked, setFeature] = useState<string | null>(null);
  const feature = ranked.find(({ name }) => name === picked)?.name ?? ranked[0]?.name ?? '';
  return (
    <PageSection id="drift" title={words.title} lead={words.lead}>
      <div class="chart-grid chart-grid-wide">
        <DriftMap windows={windows} />
        <Ranking
          window={chosen}
          controls={
            <PickList
              label={words.window}
              value={chosen.window.label}
              options={windows
                .toReversed()
                .map(({ window }) => ({ value: window.label, label: window.label }))}
              onPick={setLabel}
            />
          }
        />
        <ThenNow
          key={chosen.snapshotId}
          window={chosen}
          feature={feature}
          controls={
            <PickList
              label={words.feature}
              value={feature}
              options={ranked.map(({ name }) => ({ value: name, label: featureLabel(name) }))}
              onPick={setFeature}
            />
          }
        />
      </div>
    </PageSection>
  );
}

function DriftMap({ windows }: { windows: readonly SnapshotSummary[] }) {
  const words = inLanguage(monitoringWords).drift;
  const { fixed } = figures();
  const latest = windows.at(-1)!;
  const names = rankDrift(latest)
    .slice(0, ROWS)
    .map(({ name }) => name);
  const worst = latest.features.toSorted((a, b) => driftOf(b) - driftOf(a))[0];
  return (
    <HeatMap
      name={words.map}
      summary={worst ? words.mapSummary(featureLabel(worst.name), fixed(2)(driftOf(worst))) : ''}
      rows={names.map(featureLabel)}
      columns={windows.map(({ window }) => window.label)}
      values={driftGrid(windows, names)}
      domain={[0, DISTANCE_LARGE]}
      limit={{ value: DISTANCE_LIMIT, label: words.limit }}
      rowTitle={words.feature}
      columnTitle={words.window}
      valueTitle={words.psi}
      format={fixed(2)}
    />
  );
}

interface RankingProps {
  readonly window: SnapshotSummary;
  readonly controls: ComponentChildren;
}

function Ranking({ window, controls }: RankingProps) {
  const words = inLanguage(monitoringWords).drift;
  const { count, fixed, shareChange } = figures();
  const { driftedFeatures, comparedFeatures } = window.verdict;
  const noteOf = ({ reasons, missingChange }: WatchedFeature) =>
    [
      words.drifts,
      ...(reasons.includes('missing') ? [words.missing(shareChange(missingChange))] : []),
      ...(reasons.includes('new_categories') ? [words.unseen] : []),
    ].join(', ');
  return (
    <BarChart
      name={words.rank}
      summary={words.rankSummary(count(driftedFeatures), count(comparedFeatures))}
      controls={controls}
      rowTitle={words.feature}
      valueTitle={words.worry}
      format={fixed(2)}
      bars={rankDrift(window)
        .slice(0, ROWS)
        .map((one) => ({
          label: featureLabel(one.name),
          value: 1_000 * driftOf(one) * one.importance,
          tone: one.state === 'drifted' ? 'refused' : 'main',
          ...(one.state === 'drifted' && { note: noteOf(one) }),
        }))}
    />
  );
}
