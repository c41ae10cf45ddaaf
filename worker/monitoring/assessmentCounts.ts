// Assessments in the bins of their model's reference profile: marginal counts by feature, kept in the isolate for a
// moment, then added in D1. No row, no combination of two features, nothing of anybody outlives the request.

import type { Context } from 'hono';
import { type BinCounter, createBinCounter } from '../../wasm/drift/binCounter.ts';
import type { ReferenceProfile } from '../../wasm/drift/referenceProfile.ts';
import type { Assessment, ScoringInput } from '../../wasm/scorer.ts';
import type { AppEnv } from '../env.ts';
import { createPlannedFlush } from '../requests/plannedFlush.ts';
import { utcDay } from '../requests/utcDay.ts';
import { createCountFlush } from './countFlush.ts';
import { ASSESSED, BINS_FROM, type DayCounts, placesOf, WITHOUT_HISTORY } from './dayCounts.ts';
import { readReference } from './readReference.ts';

interface Counted {
  readonly day: string;
  readonly version: string;
  readonly counter: BinCounter;
  assessed: number;
  withoutHistory: number;
}

export type CountAssessments = (
  inputs: readonly ScoringInput[],
  rows: Float32Array,
  width: number,
  answers: readonly (Assessment | RangeError)[],
) => void;

let open = new Map<string, Counted>();
const planFlush = createPlannedFlush(createCountFlush(take));

/** @returns what counts the assessments of a request; undefined where the model has no reference profile. */
export async function assessmentCounter(
  c: Context<AppEnv>,
  version: string,
): Promise<CountAssessments | undefined> {
  const { reference } = await readReference(c.env, version);
  if (!reference) return undefined;
  return (inputs, rows, width, answers) => {
    const counted = countedOf(version, reference);
    answers.forEach((answer, i) => {
      if (answer instanceof RangeError) return;
      const { application, history } = inputs[i]!;
      counted.counter.addFeatures(rows, i * width, application);
      counted.counter.addVerdict(answer);
      counted.assessed += 1;
      counted.withoutHistory += Number(history === null);
    });
    planFlush(c);
  };
}

function countedOf(version: string, reference: ReferenceProfile): Counted {
  const day = utcDay();
  const name = `${day} ${version}`;
  const known = open.get(name);
  if (known) return known;
  const counted = { day, version, counter: createBinCounter(reference), assessed: 0, withoutHistory: 0 };
  open.set(name, counted);
  return counted;
}

function take(): DayCounts[] {
  const taken = [...open.values()].filter(({ assessed }) => assessed > 0);
  open = new Map();
  return taken.map(({ day, version, counter, assessed, withoutHistory }) => {
    const counts = new Uint32Array(placesOf(counter.counts.length));
    counts[ASSESSED] = assessed;
    counts[WITHOUT_HISTORY] = withoutHistory;
    counts.set(counter.counts, BINS_FROM);
    return { day, subject: version, counts };
  });
}
