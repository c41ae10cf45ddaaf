// Charts of named rows, and a chart with nothing to show.

import { GROUPS } from '../../wasm/features/field.ts';
import { BarChart } from '../charts/BarChart.tsx';
import { Beeswarm } from '../charts/Beeswarm.tsx';
import { HeatMap } from '../charts/HeatMap.tsx';
import { IntervalChart } from '../charts/IntervalChart.tsx';
import { Waterfall } from '../charts/Waterfall.tsx';
import { formatChange, formatNumber, formatShare } from '../i18n/format.ts';
import { galleryWords } from '../i18n/galleryWords.ts';
import { inLanguage, language, say } from '../i18n/language.ts';
import {
  barFixture,
  heatFixture,
  intervalFixture,
  swarmFixture,
  waterfallFixture,
} from './invented/chartFixtures.ts';

const drift = heatFixture(8, 14);
const days = drift[0]!.map((_, day) => `${day + 1}/11`);

export function RowGallery() {
  const words = inLanguage(galleryWords);
  const names = Object.values(GROUPS).map(say);
  const number = (digits: number) => (value: number) => formatNumber(value, language.value, digits);
  const change = (value: number) => formatChange(value, language.value);
  const family = { rowTitle: words.family, summary: words.invented };
  return (
    <>
      <Waterfall
        {...family}
        name={words.waterfall}
        start={{ label: words.base, value: 630 }}
        steps={waterfallFixture(names.slice(0, 9))}
        endLabel={words.total}
        valueTitle={words.points}
        changeTitle={words.change}
        format={number(0)}
        formatChange={change}
        level={{ value: 605, label: words.chosen }}
      />
      <BarChart
        {...family}
        name={words.bars}
        bars={barFixture(names)}
        valueTitle={words.contribution}
        format={change}
      />
      <IntervalChart
        {...family}
        name={words.intervals}
        rows={intervalFixture(names.slice(0, 6))}
        lines={[{ at: 0.8, label: formatShare(0.8, language.value) }]}
        valueTitle={words.ratio}
        noteTitle={words.size}
        format={number(2)}
      />
      <HeatMap
        name={words.heat}
        summary={words.invented}
        rows={names.slice(0, 8)}
        columns={days}
        values={drift}
        domain={[0, 0.25]}
        limit={{ value: 0.16, label: words.over }}
        rowTitle={words.feature}
        columnTitle={words.day}
        valueTitle={words.drift}
        format={number(2)}
      />
      <Beeswarm
        name={words.swarm}
        summary={words.invented}
        rows={swarmFixture(names.slice(0, 6))}
        rowTitle={words.feature}
        valueTitle={words.contribution}
        rankTitle={words.rank}
        missingLabel={words.missing}
        describe={({ points }) => words.swarmRow(number(0)(points.length))}
        format={change}
        formatRank={number(2)}
      />
      <BarChart {...family} name={words.empty} bars={[]} valueTitle={words.contribution} format={change} />
    </>
  );
}
