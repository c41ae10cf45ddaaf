// The assessment in words and on the gauge: decision, points, distance to the threshold, probability, and whatever the
// reader should know before trusting it.

import { useEffect, useRef } from 'preact/hooks';
import type { Manifest } from '../../wasm/artefact/manifest.ts';
import { fieldOf } from '../../wasm/features/catalogue.ts';
import type { Assessment } from '../../wasm/scorer.ts';
import { formatNumber, inHundred } from '../i18n/format.ts';
import { inLanguage, language, m, say } from '../i18n/language.ts';
import { newApplicantWords } from '../i18n/newApplicantWords.ts';
import { wordModelFault } from '../scorer/wordModelFault.ts';
import { reloadModel } from '../session.ts';
import {
  applicantFile,
  isEdited,
  liveAssessment,
  modelStatus,
  scoringFailure,
  storedAssessment,
  whatIf,
} from '../state.ts';
import { missingRequired } from '../whatIf/isComplete.ts';
import { applyEdits } from '../whatIf/whatIf.ts';
import { Alert } from './Alert.tsx';
import { BeforeAfter } from './BeforeAfter.tsx';
import { Button } from './Button.tsx';
import { DecisionBadge } from './DecisionBadge.tsx';
import { Gauge } from './Gauge.tsx';
import { ResultNotices } from './ResultNotices.tsx';
import { Skeleton } from './Skeleton.tsx';

export function ResultPanel() {
  const { result } = m.value;
  const model = modelStatus.value;
  const assessment = liveAssessment.value;
  const { panel, content } = useScrollableByKeyboard();
  return (
    <section ref={panel} class="panel result" aria-labelledby="result-title">
      <div ref={content} class="result-body">
        <h2 id="result-title" class="panel-title">
          {result.title}
        </h2>
        {model.phase === 'failed' && (
          <Alert tone="danger" title={m.value.model.failedTitle} urgent>
            <p>{wordModelFault(model.fault, m.value)}</p>
            <Button onClick={reloadModel}>{m.value.faults.retry}</Button>
          </Alert>
        )}
        {scoringFailure.value && (
          <Alert tone="danger" title={result.failedTitle} urgent>
            {scoringFailure.value}
          </Alert>
        )}
        {model.phase === 'ready' && assessment ? (
          <Result assessment={assessment} manifest={model.artefact.manifest} />
        ) : (
          model.phase !== 'failed' && !scoringFailure.value && <Unscored />
        )}
      </div>
    </section>
  );
}

/** Beside a low window the panel scrolls by itself: then, and only then, the keyboard must reach it. */
function useScrollableByKeyboard() {
  const panel = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = panel.current!;
    // Told by the browser when sizes change: to ask after every score would have the page laid out twice a frame.
    const observer = new ResizeObserver(() => {
      if (element.scrollHeight > element.clientHeight) element.tabIndex = 0;
      else element.removeAttribute('tabindex');
    });
    observer.observe(element);
    observer.observe(content.current!);
    return () => observer.disconnect();
  }, []);
  return { panel, content };
}

function Result({ assessment, manifest }: { assessment: Assessment; manifest: Manifest }) {
  const { result, model } = m.value;
  const before = storedAssessment.value;
  const file = applicantFile.value;
  const isNew = file.phase === 'loaded' && file.value.applicantId === null;
  const edited = isEdited.value && !isNew;
  return (
    <>
      <div class="result-head">
        <p class="result-decision">
          <span class="caption">{result.recommendation}</span>
          <DecisionBadge decision={assessment.decision} size="large" />
        </p>
        <span class={edited ? 'tag tag-edited' : 'tag'}>
          {isNew ? inLanguage(newApplicantWords).tag : edited ? result.simulated : result.stored}
        </span>
      </div>
      <Gauge
        assessment={assessment}
        before={edited ? before : null}
        reviewBandPoints={manifest.reviewBandPoints}
      />
      <p class="result-distance">{distanceInWords(assessment)}</p>
      <p class="result-probability">{probabilityInWords(assessment.probabilityOfDefault)}.</p>
      {edited && before && <BeforeAfter before={before} after={assessment} />}
      <ResultNotices assessment={assessment} manifest={manifest} edited={edited} />
      <p class="result-origin">
        {result.computedHere} · {model.version(assessment.modelVersion.slice(0, 8))}
      </p>
    </>
  );
}

/** Either the score is on its way, or the form still lacks something. */
function Unscored() {
  const words = inLanguage(newApplicantWords);
  const file = applicantFile.value;
  const lacking =
    file.phase === 'loaded' ? missingRequired(applyEdits(file.value.application, whatIf.value.edits)) : [];
  if (lacking.length === 0) return <ResultSkeleton />;
  return (
    <div class="result-lacking">
      <p>{words.lacking(lacking.length)}</p>
      <ul>
        {lacking.map((name) => (
          <li key={name}>
            <label for={`what-if-${name}`}>{say(fieldOf(name).label)}</label>
          </li>
        ))}
      </ul>
    </div>
  );
}

function ResultSkeleton() {
  return (
    <div class="result-skeleton" aria-busy="true">
      <p class="hidden">{m.value.model.loading}</p>
      <Skeleton width="half" />
      <Skeleton width="block" />
      <Skeleton />
      <Skeleton />
    </div>
  );
}

function distanceInWords({ points, decisionPoints }: Assessment): string {
  const { result } = m.value;
  const distance = points - decisionPoints;
  if (distance === 0) return result.atDecisionPoints;
  return distance > 0 ? result.above(distance) : result.below(-distance);
}

function probabilityInWords(probability: number): string {
  const { count, among } = inHundred(probability);
  const whole = formatNumber(among, language.value, 0);
  return count === 0 ? m.value.result.fewerDefaults(whole) : m.value.result.defaults(count, whole);
}
