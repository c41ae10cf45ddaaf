// What champion and challenger said of the same requests in real traffic: counts only, whatever their samples hold.

import type { ModelsAnswer } from '../../../worker/contractRegistry.ts';
import { figures } from '../../i18n/figures.ts';
import { inLanguage, m } from '../../i18n/language.ts';
import { modelSwapWords } from '../../i18n/modelSwapWords.ts';
import { registryWords } from '../../i18n/registryWords.ts';
import type { ModelPair } from '../../portfolio/chosenPair.ts';
import { shadowSums } from '../../registry/shadowSums.ts';

interface ShadowPairsProps {
  readonly pair: ModelPair;
  readonly challenger: ModelsAnswer['challenger'];
}

/** Nothing where these two have not met in traffic. */
export function ShadowPairs({ pair: { first, second }, challenger }: ShadowPairsProps) {
  const words = inLanguage(modelSwapWords);
  const { count } = figures();
  const isOnTrial = first.aliases.includes('champion') && second.version === challenger?.version;
  const sums = shadowSums(isOnTrial ? challenger.shadow : []);
  if (sums.scores === 0) return null;
  const { result } = m.value;
  return (
    <div class="chart-card">
      <h3>{words.shadow}</h3>
      <p>{words.shadowLead(count(sums.scores), count(sums.agreed))}</p>
      <table class="plain-table">
        <caption class="hidden">{words.shadow}</caption>
        <tbody>
          {sums.pairs.map(([pair, scores]) => {
            const [before, after] = pair.split('>') as ['granted' | 'refused', 'granted' | 'refused'];
            return (
              <tr key={pair}>
                <th scope="row">{inLanguage(registryWords).pair(result[before], result[after])}</th>
                <td class="numeric">{count(scores)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
