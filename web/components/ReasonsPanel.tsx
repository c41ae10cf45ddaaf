// Why the score is what it is: at most four sentences on either side, the strongest first. They follow the what-if.

import { useRef } from 'preact/hooks';
import type { Reason } from '../../wasm/explain/reasonCodes.ts';
import { wordReason } from '../../wasm/explain/wordReason.ts';
import { useFollowed } from '../following/useFollowed.ts';
import { explanationWords } from '../i18n/explanationWords.ts';
import { formatChange } from '../i18n/format.ts';
import { inLanguage, language, m } from '../i18n/language.ts';
import { liveResult } from '../state.ts';
import { CompareSwitch } from './CompareSwitch.tsx';
import { Skeleton } from './Skeleton.tsx';

export function ReasonsPanel() {
  const { reasons: words } = inLanguage(explanationWords);
  const panel = useRef<HTMLElement>(null);
  const explanation = useFollowed(panel, liveResult).value?.explanation;
  return (
    <section ref={panel} class="panel reasons" aria-labelledby="reasons-title">
      <div class="panel-head">
        <h2 id="reasons-title" class="panel-title">
          {words.title}
        </h2>
        <CompareSwitch />
      </div>
      {explanation ? (
        <div class="reason-sides">
          <Side
            title={words.adverse}
            none={words.noAdverse}
            side="down"
            reasons={explanation.reasons.adverse}
          />
          <Side
            title={words.favourable}
            none={words.noFavourable}
            side="up"
            reasons={explanation.reasons.favourable}
          />
        </div>
      ) : (
        <ReasonsSkeleton />
      )}
    </section>
  );
}

interface SideProps {
  readonly title: string;
  readonly none: string;
  readonly side: 'up' | 'down';
  readonly reasons: readonly Reason[];
}

function Side({ title, none, side, reasons }: SideProps) {
  const { reasons: words } = inLanguage(explanationWords);
  return (
    <section class={`reason-side reason-side-${side}`}>
      <h3>{title}</h3>
      {reasons.length === 0 ? (
        <p class="reason-none">{none}</p>
      ) : (
        <ol>
          {reasons.map((reason) => (
            <li key={reason.family}>
              <span class="reason-sentence">
                {wordReason(reason, language.value)}.
                {reason.sensitive && <span class="reason-note"> ({words.sensitive})</span>}
              </span>
              <span class="reason-points">
                {formatChange(reason.points, language.value)}
                <span class="hidden"> {m.value.result.points}</span>
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function ReasonsSkeleton() {
  return (
    <div class="reason-sides" aria-busy="true">
      <p class="hidden">{inLanguage(explanationWords).reasons.loading}</p>
      {['down', 'up'].map((side) => (
        <div key={side} class="reason-side reason-skeleton" aria-hidden="true">
          <Skeleton width="half" />
          <Skeleton />
          <Skeleton />
          <Skeleton />
          <Skeleton />
        </div>
      ))}
    </div>
  );
}
