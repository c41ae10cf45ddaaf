// The response curve under the control in use: what the score would be at every other position, with the decision line.

import { useComputed } from '@preact/signals';
import { curveWords } from '../i18n/curveWords.ts';
import { inLanguage, language, m, say } from '../i18n/language.ts';
import { applicantFile, liveResult, responseCurve } from '../state.ts';
import { partField } from '../whatIf/liveCurve.ts';
import type { MovingPart } from '../whatIf/whatIf.ts';
import { wordCurve } from '../whatIf/wordCurve.ts';
import { CurveChart } from './CurveChart.tsx';
import { CurveTable } from './CurveTable.tsx';
import { LevelBars } from './LevelBars.tsx';
import { Skeleton } from './Skeleton.tsx';

export function CurvePanel({ part }: { part: MovingPart }) {
  const words = inLanguage(curveWords);
  const field = partField(part);
  const file = applicantFile.value;
  const curve = responseCurve.value;
  const isScored = useComputed(() => liveResult.value !== null).value;
  const isNumeric = field.kind !== 'category' && field.kind !== 'flag';
  // A form that is not scored yet has no curve, and keeps its place for fields.
  if (file.phase !== 'loaded' || (file.value.applicantId === null && !isScored)) return null;
  const stored = file.value.application;
  return (
    <section class="curve" aria-label={words.title(say(field.label))}>
      {curve?.part === part ? (
        <>
          <p class="curve-summary">{wordCurve(curve, language.value, words, m.value)}</p>
          {isNumeric ? (
            <CurveChart curve={curve} stored={stored} />
          ) : (
            <LevelBars curve={curve} stored={stored} />
          )}
          <CurveTable key={part} curve={curve} />
        </>
      ) : (
        <>
          <p class="curve-summary">{words.loading}</p>
          <Skeleton width="block" />
        </>
      )}
    </section>
  );
}
