// The comparison with the applicant as the what-if shows them, a moment after the last change.

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
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
  const result = liveResult.value;
  useEffect(() => {
    if (!result) return;
    const settle = setTimeout(
      () => {
        compared.value = comparedOf(file, result.assessment.points);
      },
      compared.peek() ? SETTLE_MS : 0,
    );
    return () => clearTimeout(settle);
  }, [file, result]);
  return compared.value && <ComparisonPanel applicant={compared.value} />;
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
