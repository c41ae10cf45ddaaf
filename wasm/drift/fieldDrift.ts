// What is said of one feature or output of a window: its measures, and whether it drifts.

import type { FieldMeasures } from './measureField.ts';
import type { FieldProfile } from './referenceProfile.ts';

/** Why a field drifts; several may hold. */
export type DriftReason = 'distribution' | 'missing' | 'new_categories';
export type FieldState = 'stable' | 'drifted' | 'insufficient_data';

export interface FieldDrift extends FieldMeasures {
  readonly name: string;
  readonly kind: FieldProfile['kind'];
  readonly importance: number;
  readonly state: FieldState;
  readonly reasons: readonly DriftReason[];
  /** The chi-square p-value and that of the missing share, corrected for all fields (Holm). */
  readonly adjustedPValue: number | null;
  readonly missingAdjustedPValue: number;
  /** Present rows needed for the distances; `present` and `referencePresent` are the rows found. */
  readonly presentNeeded: number;
  /** Of the window, by bin. */
  readonly counts: readonly number[];
}
