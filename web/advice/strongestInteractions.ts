// Pairs of features that do something together that neither does alone, in points, the strongest first.

import type { Manifest } from '../../wasm/artefact/manifest.ts';
import { pointsPerLogOdds } from '../../wasm/decide/points.ts';
import { createInteractionExplainer } from '../../wasm/explain/shapInteractions.ts';
import type { Application, History } from '../../wasm/features/application.ts';
import { createEncoder } from '../../wasm/features/encodeFeatures.ts';
import type { Forest } from '../../wasm/trees/forest.ts';
import { INTERACTIONS_MAX, type Interaction } from './modelTasks.ts';

/** Less rounds to no point. */
const POINTS_MIN = 0.5;

/**
 * Exact pairwise SHAP interactions of one applicant. The matrix holds half of a pair in either of its cells; points are
 * affine in the margin, so a pair is worth -factor * slope * both halves.
 */
export function strongestInteractions(
  {
    features,
    encodings,
    calibration,
    points,
  }: Pick<Manifest, 'features' | 'encodings' | 'calibration' | 'points'>,
  forest: Forest,
  application: Application,
  history: History | null,
): Interaction[] {
  const encoder = createEncoder(features, encodings);
  const matrix = createInteractionExplainer(forest).interactions(encoder.encode(application, history));
  const pointsPerMargin = pointsPerLogOdds(points) * calibration.slope;
  const found: Interaction[] = [];
  for (let i = 0; i < features.length; i++) {
    for (let j = i + 1; j < features.length; j++) {
      const worth = -2 * pointsPerMargin * matrix[i * features.length + j]!;
      if (Math.abs(worth) < POINTS_MIN) continue;
      found.push({ pair: [encoder.features[i]!, encoder.features[j]!], points: worth });
    }
  }
  return found.sort((a, b) => Math.abs(b.points) - Math.abs(a.points)).slice(0, INTERACTIONS_MAX);
}
