// Says a new score to screen readers, once the reader has stopped moving.

import { useSignal, useSignalEffect } from '@preact/signals';
import { formatChange, formatNumber } from '../i18n/format.ts';
import { language, m } from '../i18n/language.ts';
import { isEdited, liveAssessment, storedAssessment } from '../state.ts';

const SETTLE_MS = 700;

export function ScoreAnnouncer() {
  const said = useSignal('');
  useSignalEffect(() => {
    const sentence = sentenceNow();
    const settled = setTimeout(() => {
      said.value = sentence;
    }, SETTLE_MS);
    return () => clearTimeout(settled);
  });
  return (
    <p class="hidden" role="status">
      {said.value}
    </p>
  );
}

function sentenceNow(): string {
  const live = liveAssessment.value;
  const stored = storedAssessment.value;
  if (!live) return '';
  const { result } = m.value;
  const points = formatNumber(live.points, language.value, 0);
  const change = live.points - (stored ?? live).points;
  const words =
    stored && isEdited.value ? result.pointsCount(change, formatChange(change, language.value)) : '';
  return result.announcement(points, result[live.decision].toLowerCase(), words);
}
