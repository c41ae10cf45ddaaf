// The swap set of two models as a table: who, how many, how they turned out, and what that costs.

import { FigureHead } from '../../components/FigureHead.tsx';
import { figures } from '../../i18n/figures.ts';
import { inLanguage } from '../../i18n/language.ts';
import { modelSwapWords } from '../../i18n/modelSwapWords.ts';
import { costChange, costOf, type ModelSwap, SWAP_GROUPS } from '../../portfolio/modelSwap.ts';
import type { ErrorCosts } from '../../portfolio/portfolioOutcome.ts';

interface ModelSwapTableProps {
  readonly swap: ModelSwap;
  readonly costs: ErrorCosts;
}

export function ModelSwapTable({ swap, costs }: ModelSwapTableProps) {
  const words = inLanguage(modelSwapWords);
  const { count, decimal } = figures();
  const change = costChange(swap, costs);
  const [units, perHead] = [count(Math.abs(change)), decimal(3)(Math.abs(change) / swap.people)];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard.
    <section class="chart-card scrolling-card model-swap-table" tabIndex={0} aria-label={words.table}>
      <SwapTable swap={swap} costs={costs} />
      <p class="model-swap-verdict">
        {change === 0 ? words.verdict.same : words.verdict[change < 0 ? 'saves' : 'costs'](units, perHead)}
      </p>
      <p class="note">{words.unit(count(costs.missedDefault))}</p>
    </section>
  );
}

function SwapTable({ swap, costs }: ModelSwapTableProps) {
  const words = inLanguage(modelSwapWords);
  const { count, share, fineShare, decimal } = figures();
  const rate = (hits: number, people: number) => (people === 0 ? '—' : fineShare(hits / people));
  const columns = [
    words.people,
    words.share,
    words.defaults,
    words.expectedFirst,
    words.expectedSecond,
    words.costBefore,
    words.costAfter,
  ];
  const total = (place: 1 | 2) =>
    SWAP_GROUPS.reduce((sum, group) => sum + costOf(swap[group[0]], group[place], costs), 0) / swap.people;
  const granted = (place: 1 | 2) =>
    SWAP_GROUPS.reduce((sum, group) => sum + (group[place] ? swap[group[0]].people : 0), 0) / swap.people;
  return (
    <>
      <table class="plain-table">
        <caption>{words.table}</caption>
        <FigureHead rows={words.who} figures={columns} />
        <tbody>
          {SWAP_GROUPS.map(([name, before, after]) => {
            const { people, defaults, expected } = swap[name];
            return (
              <tr key={name}>
                <th scope="row">{words[name]}</th>
                <td class="numeric">{count(people)}</td>
                <td class="numeric">{fineShare(people / swap.people)}</td>
                <td class="numeric">{rate(defaults, people)}</td>
                <td class="numeric">{rate(expected.first, people)}</td>
                <td class="numeric">{rate(expected.second, people)}</td>
                <td class="numeric">{count(costOf(swap[name], before, costs))}</td>
                <td class="numeric">{count(costOf(swap[name], after, costs))}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <dl class="model-swap-totals">
        <div>
          <dt>{words.approvals}</dt>
          <dd>{words.fromTo(share(granted(1)), share(granted(2)))}</dd>
        </div>
        <div>
          <dt>{words.cost}</dt>
          <dd>{words.fromTo(decimal(3)(total(1)), decimal(3)(total(2)))}</dd>
        </div>
      </dl>
    </>
  );
}
