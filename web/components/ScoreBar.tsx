// On a narrow screen, the score that stays in sight while the sliders move. Hidden from screen readers: it repeats the
// result panel.

import { formatNumber } from '../i18n/format.ts';
import { language, m } from '../i18n/language.ts';
import { isEdited, liveAssessment, storedAssessment } from '../state.ts';
import { ChangeBadge } from './ChangeBadge.tsx';
import { DecisionBadge } from './DecisionBadge.tsx';

export function ScoreBar() {
  const live = liveAssessment.value;
  const stored = storedAssessment.value;
  if (!live) return null;
  return (
    <div class="score-bar" aria-hidden="true">
      <span class="score-bar-points">
        <strong>{formatNumber(live.points, language.value, 0)}</strong> {m.value.result.points}
      </span>
      {stored && isEdited.value && <ChangeBadge change={live.points - stored.points} />}
      <DecisionBadge decision={live.decision} />
    </div>
  );
}
