// How a field is spread over a group, with the applicant marked and where they stand in it.

import { useMemo } from 'preact/hooks';
import type { FieldName } from '../../../wasm/features/catalogue.ts';
import { GROUPS } from '../../../wasm/features/field.ts';
import { fieldDistribution } from '../../../wasm/population/fieldDistribution.ts';
import { percentileOf } from '../../../wasm/population/percentileOf.ts';
import { columnOf } from '../../../wasm/population/population.ts';
import { populationValues } from '../../../wasm/population/populationValues.ts';
import { BarChart } from '../../charts/BarChart.tsx';
import { Histogram } from '../../charts/Histogram.tsx';
import { comparisonWords } from '../../i18n/comparisonWords.ts';
import { featureLabel, valueLabel } from '../../i18n/featureLabel.ts';
import { figures } from '../../i18n/figures.ts';
import { inLanguage, say } from '../../i18n/language.ts';
import { PickList } from '../PickList.tsx';
import type { ComparedProps } from './comparedApplicant.ts';

interface FieldChartProps extends ComparedProps {
  readonly field: FieldName;
  readonly onField: (field: FieldName) => void;
}

export function FieldChart(props: FieldChartProps) {
  const { population, applicant, rows, field, onField } = props;
  const words = inLanguage(comparisonWords);
  const distribution = useMemo(() => fieldDistribution(population, field, rows), [population, field, rows]);
  const value = populationValues(population, applicant.input).get(field) ?? null;
  const controls = (
    <PickList
      label={words.field}
      value={field as string}
      options={population.columns.map((column) => ({
        value: column.field.name as string,
        label: featureLabel(column.field.name),
        group: say(GROUPS[column.field.group]),
      }))}
      onPick={(name) => onField(name as FieldName)}
    />
  );
  const text = { name: words.distribution(featureLabel(field)), summary: summaryOf(props, value), controls };
  const { count, share } = figures();
  const isFlag = columnOf(population, field).field.kind === 'flag';
  if (distribution.kind === 'number' && !isFlag) {
    const { edges, counts } = distribution;
    return (
      <Histogram
        {...text}
        bins={counts.map((own, i) => ({ from: edges[i]!, to: edges[i + 1]!, counts: [own] }))}
        parts={[{ label: words.groupPart, tone: 'main', fill: 'solid' }]}
        isStacked={false}
        markers={
          typeof value === 'number' ? [{ at: held(value, edges), label: words.here, tone: 'review' }] : []
        }
        xTitle={featureLabel(field)}
        yTitle={words.people}
        formatX={(number) => valueLabel(field, number)}
        formatY={count}
      />
    );
  }
  const codes: readonly (string | number)[] = distribution.kind === 'code' ? distribution.codes : [0, 1];
  const known = distribution.counts.reduce((sum, own) => sum + own, 0);
  return (
    <BarChart
      {...text}
      rowTitle={featureLabel(field)}
      valueTitle={words.share}
      format={share}
      bars={codes.map((code, i) => ({
        label: valueLabel(field, code) + (code === value ? ` · ${words.here}` : ''),
        value: (distribution.counts[i] ?? 0) / Math.max(1, known),
        note: count(distribution.counts[i] ?? 0),
        isMarked: code === value,
        tone: code === value ? ('review' as const) : ('main' as const),
      }))}
    />
  );
}

/** Within the picture: what lies beyond the last bin is counted in it. */
function held(value: number, edges: readonly number[]): number {
  return Math.max(edges[0]!, Math.min(edges[edges.length - 1]!, value));
}

function summaryOf(
  { population, rows, field, groupLabel }: FieldChartProps,
  value: string | number | null,
): string {
  const words = inLanguage(comparisonWords);
  const { share } = figures();
  if (value === null) return words.unknown(groupLabel);
  const column = columnOf(population, field);
  if (typeof value === 'number' && column.field.kind !== 'flag') {
    const percentile = percentileOf(population, field, value, rows);
    return percentile === null
      ? words.unknown(groupLabel)
      : words.above(valueLabel(field, value), share(percentile), groupLabel);
  }
  const wanted = column.codes ? column.codes.indexOf(String(value)) : column.numbers.indexOf(Number(value));
  let [same, known] = [0, 0];
  for (const row of rows) {
    const level = column.level[row]!;
    if (level !== 0) known += 1;
    if (level === wanted) same += 1;
  }
  return words.same(valueLabel(field, value), share(same / Math.max(1, known)), groupLabel);
}
