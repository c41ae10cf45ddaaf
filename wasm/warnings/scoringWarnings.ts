// What the reader of an assessment should know about its inputs, as tagged values. A pure function of the input and of
// what the artefact tells of its training rows; sentences are made in wordWarning.ts.

import type { Manifest } from '../artefact/manifest.ts';
import { type Application, type ApplicationValue, numberOf } from '../features/application.ts';
import {
  APPLICATION_FIELDS,
  type ApplicationName,
  CATEGORY_NAMES,
  type CategoryName,
} from '../features/catalogue.ts';

/** Something the caller should know about an assessment that was made all the same. */
export type ScoringWarning =
  /** No training row had this code: it was scored as missing. */
  | { readonly code: 'unseen_category'; readonly field: CategoryName; readonly value: string }
  /** Nearly no training row had such a value: the trees answer as for the nearest ones they know. */
  | {
      readonly code: 'outside_training_range';
      readonly field: ApplicationName;
      readonly value: number;
      readonly low: number;
      readonly high: number;
    }
  /** The stored history was published longer ago than it is taken for current. */
  | {
      readonly code: 'stale_history';
      /** ISO 8601. */
      readonly publishedAt: string;
      readonly ageDays: number;
      readonly ageDaysMax: number;
    };

const NUMERIC_FIELDS = APPLICATION_FIELDS.filter(({ kind }) => kind !== 'category' && kind !== 'flag').map(
  ({ name }) => name,
);

/** @returns unseen categories, then values outside the training range, each in the order of the catalogue. */
export function scoringWarnings(
  application: Application,
  { encodings, trainingRanges = {} }: Pick<Manifest, 'encodings' | 'trainingRanges'>,
): ScoringWarning[] {
  return [...unseenCategories(application, encodings), ...outsideRanges(application, trainingRanges)];
}

function unseenCategories(application: Application, encodings: Manifest['encodings']): ScoringWarning[] {
  return CATEGORY_NAMES.flatMap((field) => {
    const value = application[field];
    if (value === undefined || value === null) return [];
    // A value may be called "constructor": only the encoding's own names count.
    const seen = Object.hasOwn(encodings[field] ?? {}, value);
    return seen ? [] : [{ code: 'unseen_category' as const, field, value }];
  });
}

function outsideRanges(
  application: Application,
  ranges: Readonly<Record<string, readonly [number, number]>>,
): ScoringWarning[] {
  return NUMERIC_FIELDS.flatMap((field) => {
    const range = Object.hasOwn(ranges, field) ? ranges[field] : undefined;
    if (!range) return [];
    const value = numberOf((application as Readonly<Record<string, ApplicationValue>>)[field]);
    const [low, high] = range;
    // A missing value is NaN, which is neither.
    return value < low || value > high
      ? [{ code: 'outside_training_range' as const, field, value, low, high }]
      : [];
  });
}
