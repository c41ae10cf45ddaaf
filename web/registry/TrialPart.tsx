// The version on trial: its shares, and what it would have said beside the one in service.

import type { ModelsAnswer } from '../../worker/contractRegistry.ts';
import { BarChart } from '../charts/BarChart.tsx';
import { figures } from '../i18n/figures.ts';
import { inLanguage, m } from '../i18n/language.ts';
import { registryWords } from '../i18n/registryWords.ts';
import { type ShadowSums, shadowSums } from './shadowSums.ts';
import { shortVersion } from './shortVersion.ts';

export function TrialPart({ challenger }: { readonly challenger: ModelsAnswer['challenger'] }) {
  const words = inLanguage(registryWords);
  const { share } = figures();
  if (!challenger) return <p class="page-section-lead">{words.noTrial}</p>;
  const { version, shadowShare, canaryShare } = challenger;
  const sums = shadowSums(challenger.shadow);
  return (
    <>
      <p class="page-section-lead">
        <strong>{shortVersion(version)}</strong>. {words.sharesNow(share(shadowShare), share(canaryShare))}
      </p>
      {sums.scores === 0 ? <p class="page-section-lead">{words.noShadow}</p> : <ShadowPictures sums={sums} />}
    </>
  );
}

function ShadowPictures({ sums }: { readonly sums: ShadowSums }) {
  const words = inLanguage(registryWords);
  const { count, change } = figures();
  const [usual] = sums.differences.toSorted((a, b) => b[1] - a[1])[0]!;
  return (
    <div class="chart-grid">
      <BarChart
        name={words.pairs}
        summary={words.pairsSummary(count(sums.agreed), count(sums.scores))}
        rowTitle={words.pairs}
        valueTitle={words.scores}
        format={count}
        bars={sums.pairs.map(([pair, scores]) => {
          const [champion, challenger] = pair.split('>') as ['granted' | 'refused', 'granted' | 'refused'];
          const { result } = m.value;
          return {
            label: words.pair(result[champion], result[challenger]),
            value: scores,
            isMarked: champion !== challenger,
          };
        })}
      />
      <BarChart
        name={words.differences}
        summary={words.differencesSummary(change(usual))}
        rowTitle={words.difference}
        valueTitle={words.scores}
        format={count}
        bars={sums.differences.map(([points, scores]) => ({ label: change(points), value: scores }))}
      />
    </div>
  );
}
