// One recorded decision. Opened, it is asked for anew: its replay is computed then, and its reviews may have moved.

import { useSignal } from '@preact/signals';
import type { DecisionAnswer, DecisionSummary, Replay } from '../../../worker/contractDecisions.ts';
import type { ApiFault } from '../../api/client.ts';
import { wordApiFault } from '../../api/wordApiFault.ts';
import { readDecision } from '../../decide/decisions.ts';
import { decideWords } from '../../i18n/decideWords.ts';
import { formatNumber } from '../../i18n/format.ts';
import { formatDate, formatInstant } from '../../i18n/formatDate.ts';
import { inLanguage, language, m } from '../../i18n/language.ts';
import { scopes, session } from '../../state.ts';
import { Alert } from '../Alert.tsx';
import { ClientLinkPanel } from '../ClientLinkPanel.tsx';
import { DecisionBadge } from '../DecisionBadge.tsx';
import { ExplanationSheetLink } from '../ExplanationSheetLink.tsx';
import { Icon } from '../Icon.tsx';
import { Skeleton } from '../Skeleton.tsx';
import { ReviewPart } from './ReviewPart.tsx';

export function DecisionEntry({ decision }: { readonly decision: DecisionSummary }) {
  const words = inLanguage(decideWords);
  const detail = useSignal<DecisionAnswer | null>(null);
  const fault = useSignal<ApiFault | null>(null);
  const load = async (): Promise<void> => {
    const answer = await readDecision(decision.decisionId);
    fault.value = answer.ok ? null : answer.fault;
    if (answer.ok) detail.value = answer.value;
  };
  const { standing, recommended, isOverride, decidedAt } = decision;
  return (
    <li>
      <details class="decision-entry" onToggle={(event) => event.currentTarget.open && void load()}>
        <summary>
          <Icon name="chevronRight" />
          <time dateTime={decidedAt}>{formatInstant(decidedAt, language.value)}</time>
          <DecisionBadge decision={decision.decision} />
          {isOverride && <span class="tag">{words.override}</span>}
          {standing !== decision.decision && (
            <span class="tag tag-band">{words.changedTo(m.value.result[standing])}</span>
          )}
          <span class="decision-points">
            {m.value.result.pointsCount(
              recommended.points,
              formatNumber(recommended.points, language.value, 0),
            )}
          </span>
        </summary>
        <div class="decision-body">
          {fault.value && <Alert tone="danger" title={wordApiFault(fault.value, m.value)} />}
          {detail.value ? (
            <Detail decision={detail.value} onChanged={load} />
          ) : (
            !fault.value && <Skeleton width="block" />
          )}
        </div>
      </details>
    </li>
  );
}

interface DetailProps {
  readonly decision: DecisionAnswer;
  readonly onChanged: () => Promise<void>;
}

function Detail({ decision, onChanged }: DetailProps) {
  const words = inLanguage(decideWords);
  const { recommended, decidedBy, overrideReason, clientView, replay, reasons } = decision;
  const now = session.value;
  const isOwn = now.phase === 'signedIn' && now.actor === decidedBy;
  const facts: readonly (readonly [string, string | null])[] = [
    [words.by, isOwn ? words.you : decidedBy],
    [
      words.recommendation,
      words.recommended(
        m.value.result[recommended.decision],
        formatNumber(recommended.points, language.value, 0),
        formatNumber(recommended.decisionPoints, language.value, 0),
        recommended.modelVersion.slice(0, 8),
      ),
    ],
    [words.overrideReason, overrideReason],
    [words.clientView, clientView],
    [words.reasons, reasons[language.value].adverse.map(({ sentence }) => `${sentence}.`).join(' ') || null],
    [words.replay, wordReplay(replay)],
  ];
  return (
    <>
      <dl class="decision-facts">
        {facts.map(
          ([name, value]) =>
            value !== null && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {decision.erasedAt === null && <ForTheClient decisionId={decision.decisionId} />}
      <ReviewPart decision={decision} onChanged={onChanged} />
    </>
  );
}

/** What can be handed over: the explanation on paper, and a link to it with the client's own what-if. */
function ForTheClient({ decisionId }: { readonly decisionId: string }) {
  return (
    <>
      <p class="decision-sheets">
        <ExplanationSheetLink decisionId={decisionId} />
      </p>
      {scopes.value.includes('advise') && <ClientLinkPanel decisionId={decisionId} />}
    </>
  );
}

function wordReplay(replay: Replay): string {
  const words = inLanguage(decideWords).replays;
  const shown = (points: number): string => formatNumber(points, language.value, 0);
  switch (replay.result) {
    case 'same':
      return words.same(shown(replay.points));
    case 'differs':
      return words.differs(shown(replay.points), shown(replay.recordedPoints));
    case 'version_gone':
      return words.gone(replay.modelVersion.slice(0, 8));
    case 'inputs_erased':
      return words.erased(formatDate(replay.erasedAt, language.value));
  }
}
