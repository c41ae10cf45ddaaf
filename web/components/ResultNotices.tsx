// What the reader should know about an assessment: that a person should look, what was missing, what disagrees.

import type { Manifest } from '../../wasm/artefact/manifest.ts';
import { fieldOf } from '../../wasm/features/catalogue.ts';
import type { Assessment } from '../../wasm/scorer.ts';
import { wordWarning } from '../../wasm/warnings/wordWarning.ts';
import { formatNumber } from '../i18n/format.ts';
import { language, m, say } from '../i18n/language.ts';
import { serverAssessment, storedAssessment } from '../state.ts';
import { Alert } from './Alert.tsx';

interface ResultNoticesProps {
  readonly assessment: Assessment;
  readonly manifest: Manifest;
  readonly edited: boolean;
}

export function ResultNotices({ assessment, manifest, edited }: ResultNoticesProps) {
  const { result } = m.value;
  const { missing, warnings, historyKnown, reviewBand } = assessment;
  return (
    <div class="notices">
      {!edited && <ServerComparison />}
      {reviewBand && (
        <Alert tone="review" title={result.reviewTitle}>
          {result.review(manifest.reviewBandPoints)}
        </Alert>
      )}
      {!historyKnown && (
        <Alert tone="info" title={result.historyUnknownTitle}>
          {result.historyUnknown}
        </Alert>
      )}
      {missing.length > 0 && (
        <Alert tone="info" title={result.missingTitle(missing.length)}>
          {result.missing(missing.map((name) => say(fieldOf(name).label)).join(', '))}
        </Alert>
      )}
      {warnings.map((warning) => (
        <Alert
          key={warning.code === 'stale_history' ? warning.code : warning.field}
          tone="info"
          title={warning.code === 'unseen_category' ? result.unseenTitle : result.unusualTitle}
        >
          {`${wordWarning(warning, language.value)}.`}
        </Alert>
      ))}
      {(historyKnown || missing.length === 0) && (
        <ul class="reassurances">
          {historyKnown && <li>{result.historyKnown}</li>}
          {missing.length === 0 && <li>{result.nothingMissing}</li>}
        </ul>
      )}
    </div>
  );
}

/** The browser and the Worker run the same bytes; where they disagree, the reader must know. */
function ServerComparison() {
  const { result } = m.value;
  const here = storedAssessment.value;
  const there = serverAssessment.value;
  if (!here || !there) return null;
  if (here.modelVersion !== there.modelVersion) {
    return (
      <Alert tone="info" title={result.newerModelTitle}>
        {result.newerModel(there.modelVersion.slice(0, 8))}
      </Alert>
    );
  }
  if (here.points === there.points) return null;
  const shown = (points: number): string => formatNumber(points, language.value, 0);
  return (
    <Alert tone="danger" title={result.differsTitle} urgent>
      {result.differs(shown(here.points), shown(there.points))}
    </Alert>
  );
}
