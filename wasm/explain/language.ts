// The languages in which an explanation can be worded.

import type { Text } from '../features/field.ts';

export type Language = keyof Text;

export const LANGUAGES = ['fr', 'en'] as const satisfies readonly Language[];

/** The lender's own language. */
export const DEFAULT_LANGUAGE: Language = 'fr';
