// The swap set segment by segment, split as the section above splits the portfolio.

import { useMemo } from 'preact/hooks';
import type { JoinedPopulations } from '../../../wasm/population/joinPopulations.ts';
import { FigureHead } from '../../components/FigureHead.tsx';
import { featureLabel } from '../../i18n/featureLabel.ts';
import { figures } from '../../i18n/figures.ts';
import { inLanguage } from '../../i18n/language.ts';
import { modelSwapWords } from '../../i18n/modelSwapWords.ts';
import { segmentLabel } from '../../i18n/segmentLabel.ts';
import { costChange, modelSwap, type SwapModel } from '../../portfolio/modelSwap.ts';
import type { ErrorCosts } from '../../portfolio/portfolioOutcome.ts';
import type { SegmentName } from '../../portfolio/segmentNames.ts';
import { segmentRows } from '../../portfolio/segmentRows.ts';

interface ModelSwapSegmentsProps {
  readonly first: SwapModel;
  readonly second: SwapModel;
  readonly joined: JoinedPopulations;
  readonly costs: ErrorCosts;
  readonly segment: SegmentName;
}

export function ModelSwapSegments({ first, second, joined, costs, segment }: ModelSwapSegmentsProps) {
  const words = inLanguage(modelSwapWords);
  const { count, change, fineShare } = figures();
  const rows = useMemo(
    () =>
      segmentRows(first.population, segment).map((one) => ({
        label: segmentLabel(segment, one),
        swap: modelSwap(first, second, joined, one.rows),
      })),
    [first.population, second.population, joined, segment],
  );
  const rate = (people: number, defaults: number) => (people === 0 ? '—' : fineShare(defaults / people));
  const columns = [
    words.people,
    words.swappedIn,
    words.defaults,
    words.swappedOut,
    words.defaults,
    words.net,
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard.
    <section class="chart-card scrolling-card" tabIndex={0} aria-label={words.segmentTable}>
      <table class="plain-table model-swap-segments">
        <caption>{words.segmentTable}</caption>
        <FigureHead rows={featureLabel(segment)} figures={columns} />
        <tbody>
          {rows.map(({ label, swap }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td class="numeric">{count(swap.people)}</td>
              <td class="numeric">{count(swap.swappedIn.people)}</td>
              <td class="numeric">{rate(swap.swappedIn.people, swap.swappedIn.defaults)}</td>
              <td class="numeric">{count(swap.swappedOut.people)}</td>
              <td class="numeric">{rate(swap.swappedOut.people, swap.swappedOut.defaults)}</td>
              <td class="numeric">{change(costChange(swap, costs))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
