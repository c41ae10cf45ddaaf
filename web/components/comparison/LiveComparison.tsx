// The comparison with the applicant as the what-if shows them, a moment after the last change.

import { type ReadonlySignal, useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { packHistory } from '../../../wasm/features/application.ts';
import { liveResult, modelStatus, type OpenFile, whatIf } from '../../state.ts';
import { applyEdits } from '../../whatIf/whatIf.ts';
import { ComparisonPanel } from './ComparisonPanel.tsx';
import type { ComparedApplicant } from './comparedApplicant.ts';
import { familyPoints } from './familyPoints.ts';

/** Nobody reads distributions while a slider moves. */
const SETTLE_MS = 200;

export function LiveComparison({ file }: { readonly file: OpenFile }) {
  const compared = useSignal<ComparedApplicant | null>(null);
  useSignalEffect(() => {
    const result = liveResult.value;
    if (!result) return;
    const compare = (): void => {
      compared.value = comparedOf(file, result.assessment.points) ?? compared.peek();
    };
    if (!compared.peek()) {
      compare();
      return;
    }
    const settle = setTimeout(compare, SETTLE_MS);
    return () => clearTimeout(settle);
  });
  const known = useComputed(() => compared.value !== null).value;
  // Once known it stays known.
  return known && <ComparisonPanel applicant={compared as ReadonlySignal<ComparedApplicant>} />;
}

function comparedOf({ application, history }: OpenFile, points: number): ComparedApplicant | null {
  const model = modelStatus.value;
  if (model.phase !== 'ready') return null;
  const input = {
    application: applyEdits(application, whatIf.value.edits),
    history: history && packHistory(history),
  };
  const contributions = model.scorer.explainer().marginContributions(input);
  return { input, points, families: familyPoints(model.artefact.manifest, contributions) };
}
