// Two fields of a group against each other, each person by decision or by outcome, with the applicant among them.

import { useMemo, useState } from 'preact/hooks';
import type { FieldName } from '../../../wasm/features/catalogue.ts';
import { columnOf, hasRepaid, isGranted } from '../../../wasm/population/population.ts';
import { populationValues } from '../../../wasm/population/populationValues.ts';
import { ScatterChart } from '../../charts/ScatterChart.tsx';
import type { ScatterData } from '../../charts/scatterGeometry.ts';
import { comparisonWords } from '../../i18n/comparisonWords.ts';
import { featureLabel, valueLabel } from '../../i18n/featureLabel.ts';
import { figures } from '../../i18n/figures.ts';
import { inLanguage, language } from '../../i18n/language.ts';
import { PickList } from '../PickList.tsx';
import type { ComparedProps } from './comparedApplicant.ts';

type Colour = 'decision' | 'outcome';

export function PairChart({ population, applicant, rows }: ComparedProps) {
  const words = inLanguage(comparisonWords);
  const [x, setX] = useState<FieldName>('amount_income');
  const [y, setY] = useState<FieldName>('amount_credit');
  const [colour, setColour] = useState<Colour>('outcome');
  const now = language.value;
  const people = useMemo<Omit<ScatterData, 'marked'>>(() => {
    const valuesOf = (name: FieldName) => {
      const { numbers, level } = columnOf(population, name);
      return Float32Array.from(rows, (row) => numbers[level[row]!]!);
    };
    const isFirst = colour === 'outcome' ? hasRepaid : isGranted;
    const axis = (name: FieldName) => ({
      title: featureLabel(name),
      format: (value: number) => valueLabel(name, value),
    });
    return {
      x: valuesOf(x),
      y: valuesOf(y),
      classOf: Uint8Array.from(rows, (row) => (isFirst(population, row) ? 0 : 1)),
      classes: [
        { label: colour === 'outcome' ? words.repaid : words.granted, tone: 'main', shape: 'disc' },
        { label: colour === 'outcome' ? words.defaulted : words.refused, tone: 'refused', shape: 'cross' },
      ],
      xAxis: axis(x),
      yAxis: axis(y),
    };
    // In another language the same points are named otherwise.
  }, [population, rows, x, y, colour, now]);
  const own = populationValues(population, applicant.input);
  const [ownX, ownY] = [own.get(x), own.get(y)];
  const data: ScatterData = {
    ...people,
    marked:
      typeof ownX === 'number' && typeof ownY === 'number' ? { x: ownX, y: ownY, label: words.here } : null,
  };
  const second = data.classOf.reduce((sum, one) => sum + one, 0);
  const numbers = population.columns.filter(({ codes, field }) => !codes && field.kind !== 'flag');
  const options = numbers.map(({ field }) => ({
    value: field.name as string,
    label: featureLabel(field.name),
  }));
  return (
    <ScatterChart
      name={words.scatter(featureLabel(x), featureLabel(y))}
      summary={words.scatterSummary(
        figures().share(second / Math.max(1, rows.length)),
        data.classes[1]!.label,
      )}
      data={data}
      controls={
        <>
          <PickList
            label={words.xField}
            value={x as string}
            options={options}
            onPick={(name) => setX(name as FieldName)}
          />
          <PickList
            label={words.yField}
            value={y as string}
            options={options}
            onPick={(name) => setY(name as FieldName)}
          />
          <PickList
            label={words.colour}
            value={colour}
            options={[
              { value: 'outcome', label: words.byOutcome },
              { value: 'decision', label: words.byDecision },
            ]}
            onPick={setColour}
          />
        </>
      }
    />
  );
}
