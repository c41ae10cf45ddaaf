// A scorer that also explains. The trees are prepared at the first explanation, so who only scores neither waits for
// them nor keeps them in memory.

import type { Artefact } from '../artefact/loadArtefact.ts';
import type { Application, History } from '../features/application.ts';
import { type Assessment, createScorer, type Scorer } from '../scorer.ts';
import type { ModelSession } from '../session.ts';
import type { ComparisonGroup } from './comparisonGroup.ts';
import {
  type AssessmentExplainer,
  createAssessmentExplainer,
  type Explanation,
} from './explainAssessment.ts';

export interface ExplainedAssessment {
  readonly assessment: Assessment;
  readonly explanation: Explanation;
}

export interface ExplainedScorer extends Scorer {
  /** Prepared once; waits nowhere. @throws ModelError when the model's trees cannot be read. */
  readonly explainer: () => AssessmentExplainer;
  /** The assessment that `score` gives, and why. @throws RangeError as `score` does. */
  explain(
    application: Application,
    history: History | null,
    comparedWith?: ComparisonGroup,
  ): Promise<ExplainedAssessment>;
}

/** @throws ArtefactError when the session's model has another number of features than the manifest. */
export function createExplainedScorer(artefact: Artefact, session: ModelSession): ExplainedScorer {
  const scorer = createScorer(artefact, session);
  let prepared: AssessmentExplainer | undefined;
  const explainer = () => {
    prepared ??= createAssessmentExplainer(artefact);
    return prepared;
  };
  return {
    ...scorer,
    explainer,
    async explain(application, history, comparedWith) {
      const assessment = await scorer.score(application, history);
      const explanation = explainer().explain({ application, history }, assessment, comparedWith);
      return { assessment, explanation };
    },
  };
}
