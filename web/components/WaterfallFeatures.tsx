// The features of one open group: their values and points, strongest first.

import type { FeatureContribution, GroupContribution } from '../../wasm/explain/explainAssessment.ts';
import type { FeatureValue } from '../../wasm/explain/featureValue.ts';
import { formatValue } from '../../wasm/explain/formatValue.ts';
import { type FieldName, fieldOf } from '../../wasm/features/catalogue.ts';
import { type Scale, stepsFrom } from '../explanation/waterfallSteps.ts';
import { explanationWords } from '../i18n/explanationWords.ts';
import { formatChange } from '../i18n/format.ts';
import { inLanguage, language, m, say } from '../i18n/language.ts';
import { WaterfallBar } from './WaterfallBar.tsx';

interface WaterfallFeaturesProps {
  /** Points where the group's way begins. */
  readonly start: number;
  readonly contribution: GroupContribution;
  readonly before: GroupContribution | null;
  readonly scale: Scale;
  readonly decisionPoints: number;
}

export function WaterfallFeatures({
  start,
  contribution,
  before,
  scale,
  decisionPoints,
}: WaterfallFeaturesProps) {
  const { waterfall: words } = inLanguage(explanationWords);
  const beforeOf = new Map(before?.features.map(({ name, points }) => [name, points]));
  const shown = inSteadyOrder(contribution.features, beforeOf);
  const steps = stepsFrom(
    start,
    shown.map(({ name, points }) => [name, points] as const),
  );
  const others = contribution.features.length - shown.length;
  return (
    <>
      {shown.map(({ name, points, value }, i) => (
        <WaterfallFeature
          key={name}
          name={name}
          value={value}
          points={points}
          pointsBefore={beforeOf.get(name) ?? points}
          start={steps[i]!.from}
          scale={scale}
          decisionPoints={decisionPoints}
        />
      ))}
      {others > 0 && (
        <tr class="waterfall-feature waterfall-others">
          <th scope="row">{words.others(others)}</th>
          <td />
          <td>0</td>
        </tr>
      )}
    </>
  );
}

interface WaterfallFeatureProps {
  readonly name: FieldName;
  readonly value: FeatureValue;
  readonly points: number;
  readonly pointsBefore: number;
  readonly start: number;
  readonly scale: Scale;
  readonly decisionPoints: number;
}

/** Drawn again only when one of these changed: of a hundred rows, a slider moves a few. */
function WaterfallFeature(props: WaterfallFeatureProps) {
  const { name, value, points, pointsBefore, start, scale, decisionPoints } = props;
  const { waterfall: words } = inLanguage(explanationWords);
  const field = fieldOf(name);
  return (
    <tr class="waterfall-feature">
      <th scope="row" title={say(field.description)}>
        {say(field.label)}
        <span class="waterfall-value">
          {formatValue(field, value, language.value) ?? m.value.facts.notGiven}
        </span>
      </th>
      <td>
        <WaterfallBar
          kind="part"
          scale={scale}
          way={[start, start + points]}
          before={null}
          decisionPoints={decisionPoints}
        />
      </td>
      <td>
        {formatChange(points, language.value)}
        {pointsBefore !== points && <small>{words.before(formatChange(pointsBefore, language.value))}</small>}
      </td>
    </tr>
  );
}

/** Without those that have no effect; in the order of the stored application, so that rows stay while a slider moves. */
function inSteadyOrder(
  features: readonly FeatureContribution[],
  beforeOf: ReadonlyMap<string, number>,
): FeatureContribution[] {
  const weight = ({ name, points }: FeatureContribution): number => Math.abs(beforeOf.get(name) ?? points);
  return features
    .filter((feature) => feature.points !== 0 || weight(feature) !== 0)
    .sort((a, b) => weight(b) - weight(a));
}
