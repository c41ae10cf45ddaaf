// How the numbers of computed fields are to be read: kind, unit and range by what they are. Nothing is named here.

import type { Field } from '../field.ts';

type Shape = Pick<Field, 'kind' | 'unit' | 'range'>;

export const SHARE = { kind: 'share', unit: 'share', range: [0, 1] } as const satisfies Shape;
/** A share now less a share before. */
export const SHARE_CHANGE = { kind: 'share', unit: 'ratio', range: [-1, 1] } as const satisfies Shape;
export const RATIO = { kind: 'share', unit: 'ratio', range: [0, 1_000_000] } as const satisfies Shape;
export const SCORE = { kind: 'score', unit: 'none', range: [0, 1] } as const satisfies Shape;
export const SCORE_GAP = { kind: 'score', unit: 'none', range: [-1, 1] } as const satisfies Shape;
export const COUNT = { kind: 'count', unit: 'count', range: [0, 5_000] } as const satisfies Shape;
export const DAYS = { kind: 'duration', unit: 'days', range: [0, 10_000] } as const satisfies Shape;
export const MONTHS = { kind: 'duration', unit: 'months', range: [0, 600] } as const satisfies Shape;
export const YEARS = { kind: 'duration', unit: 'years', range: [0, 100] } as const satisfies Shape;
export const AMOUNT = { kind: 'amount', unit: 'money', range: [0, 5_000_000_000] } as const satisfies Shape;
