// How those whom two models treat differently turned out, beside those whom they treat alike.

import { BarChart } from '../../charts/BarChart.tsx';
import { figures } from '../../i18n/figures.ts';
import { inLanguage } from '../../i18n/language.ts';
import { modelSwapWords } from '../../i18n/modelSwapWords.ts';
import { type ModelSwap, SWAP_GROUPS } from '../../portfolio/modelSwap.ts';
import { shareInterval } from '../../portfolio/outcomeIntervals.ts';

export function ModelSwapRates({ swap }: { readonly swap: ModelSwap }) {
  const words = inLanguage(modelSwapWords);
  const { count, share } = figures();
  const { swappedIn, swappedOut } = swap;
  const shown = ({ people, defaults }: ModelSwap['swappedIn']) => (people ? share(defaults / people) : '—');
  return (
    <BarChart
      name={words.rates}
      summary={
        swappedIn.people + swappedOut.people === 0
          ? words.nobody
          : words.ratesSummary(shown(swappedIn), shown(swappedOut))
      }
      rowTitle={words.who}
      valueTitle={words.defaults}
      format={share}
      bars={SWAP_GROUPS.filter(([name]) => swap[name].people > 0).map(([name, before, after]) => {
        const { people, defaults } = swap[name];
        return {
          label: words[name],
          value: defaults / people,
          ...shareInterval(defaults, people),
          note: `${count(defaults)} / ${count(people)}`,
          tone: before === after ? ('neutral' as const) : ('second' as const),
        };
      })}
    />
  );
}
