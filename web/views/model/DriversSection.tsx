// What moves the score: features and families by importance, each applicant's contributions, and the effect of one feature
// by its value.

import { BarChart } from '../../charts/BarChart.tsx';
import { Beeswarm } from '../../charts/Beeswarm.tsx';
import type { SwarmRow } from '../../charts/beeswarmGeometry.ts';
import { IntervalChart } from '../../charts/IntervalChart.tsx';
import { PageSection } from '../../components/PageSection.tsx';
import { PickList } from '../../components/PickList.tsx';
import { TermHelp } from '../../components/TermHelp.tsx';
import type { Evidence } from '../../evidence/evidence.ts';
import { binLabel, featureLabel, groupLabel } from '../../i18n/featureLabel.ts';
import { figures } from '../../i18n/figures.ts';
import { inLanguage } from '../../i18n/language.ts';
import { modelWords } from '../../i18n/modelWords.ts';

const SHOWN_FEATURES = 15;
const SWARM_ROWS = 10;

interface DriversSectionProps {
  readonly evidence: Evidence;
  /** The feature whose effect is shown; one without is replaced by the first. */
  readonly feature: string | null;
  readonly onFeature: (feature: string) => void;
}

export function DriversSection({ evidence, feature, onFeature }: DriversSectionProps) {
  const words = inLanguage(modelWords).drivers;
  const { count } = figures();
  const { importance } = evidence.report;
  return (
    <PageSection id="drivers" title={words.title} lead={words.lead(count(importance.rows))}>
      <div class="chart-grid chart-grid-wide">
        <FeatureBars {...evidence} />
        <GroupBars {...evidence} />
        <Swarm {...evidence} />
        <Dependence evidence={evidence} feature={feature} onFeature={onFeature} />
      </div>
    </PageSection>
  );
}

function FeatureBars({ report }: Evidence) {
  const words = inLanguage(modelWords).drivers;
  const { decimal, share } = figures();
  const features = report.importance.features.slice(0, SHOWN_FEATURES);
  const [first] = features;
  return (
    <BarChart
      name={words.importance}
      help={<TermHelp name="shapley" />}
      summary={first ? words.importanceSummary(featureLabel(first.feature), share(first.share)) : ''}
      rowTitle={words.feature}
      valueTitle={words.points}
      format={decimal(1)}
      bars={features.map((one) => ({
        label: featureLabel(one.feature),
        value: one.meanAbsolutePoints,
        note: words.share(share(one.share)),
      }))}
    />
  );
}

function GroupBars({ report }: Evidence) {
  const words = inLanguage(modelWords).drivers;
  const { decimal, share } = figures();
  const { groups } = report.importance;
  const [first] = groups;
  return (
    <BarChart
      name={words.groups}
      summary={first ? words.groupsSummary(groupLabel(first.group), share(first.share)) : ''}
      rowTitle={words.group}
      valueTitle={words.points}
      format={decimal(1)}
      bars={groups.map((one) => ({
        label: groupLabel(one.group),
        value: one.meanAbsolutePoints,
        note: words.share(share(one.share)),
        tone: 'third' as const,
      }))}
    />
  );
}

function Swarm({ report }: Evidence) {
  const words = inLanguage(modelWords).drivers;
  const { change, decimal } = figures();
  const rows: SwarmRow[] = report.importance.beeswarm
    .slice(0, SWARM_ROWS)
    .map(({ feature, points }) => ({ label: featureLabel(feature), points }));
  return (
    <Beeswarm
      name={words.swarm}
      summary={words.swarmSummary}
      rows={rows}
      rowTitle={words.feature}
      valueTitle={words.effect}
      rankTitle={words.rank}
      missingLabel={words.missing}
      describe={({ points }) => words.swarmRow(change(points[0]?.[0] ?? 0), change(points.at(-1)?.[0] ?? 0))}
      format={change}
      formatRank={decimal(2)}
    />
  );
}

function Dependence({ evidence, feature, onFeature }: DriversSectionProps) {
  const words = inLanguage(modelWords).drivers;
  const { count, decimal } = figures();
  const { dependence } = evidence.report.importance;
  const shown = dependence.find((one) => one.feature === feature) ?? dependence[0];
  if (!shown) return null;
  const { bins } = shown;
  const signed = (value: number): string =>
    (value > 0 ? '+' : value < 0 ? '\u2212' : '') + decimal(1)(Math.abs(value));
  const [first, last] = [bins[0], bins.filter(({ from, levels }) => levels || from !== null).at(-1)];
  return (
    <IntervalChart
      name={words.dependence(featureLabel(shown.feature))}
      summary={`${words.dependenceSummary(signed(first?.mean ?? 0), signed(last?.mean ?? 0))} ${words.dependenceInterval}`}
      controls={
        <PickList
          label={words.pick}
          value={shown.feature}
          options={dependence.map((one) => ({ value: one.feature, label: featureLabel(one.feature) }))}
          onPick={onFeature}
        />
      }
      rowTitle={words.value}
      valueTitle={words.effect}
      noteTitle={words.applicants}
      format={signed}
      lines={[{ at: 0, label: '0' }]}
      rows={bins.map((bin) => ({
        label: binLabel(shown.feature, bin),
        value: bin.mean,
        low: bin.low,
        high: bin.high,
        note: `n = ${count(bin.applicants)}`,
      }))}
    />
  );
}
