// Many items through the model at once: each is checked, filled from the store and answered on its own, in its order.

import type { Context } from 'hono';
import { ApiError } from '../apiFault.ts';
import { type BatchItem, batchItemSchema, type ItemAnswer } from '../contract.ts';
import type { AppEnv } from '../env.ts';
import { ITEM_FAULTS_MAX } from '../limits.ts';
import { itemProblem } from '../problems.ts';
import { parseWith } from '../requests/parseWith.ts';
import { timed } from '../requests/timed.ts';
import { type AnswerOptions, type AssessInput, assessEach } from '../storage/assess.ts';
import { inputOf } from './inputOf.ts';
import { readStoredApplicants } from './readStoredApplicants.ts';

/** An item as it was read, or why it could not be. */
export type ReadItem = { readonly value: unknown; readonly at: readonly PropertyKey[] } | ApiError;

/** @throws ApiError for what concerns all items: `model_missing`, `model_broken`. */
export async function scoreItems(
  c: Context<AppEnv>,
  read: readonly ReadItem[],
  options: AnswerOptions,
): Promise<ItemAnswer[]> {
  const items = read.map((one) => attempt(() => checkItem(one)));
  const ids = items.flatMap((item) => (item instanceof ApiError ? [] : (item.applicantId ?? [])));
  const stored = await timed(c, 'storage', () => readStoredApplicants(c, ids));
  const inputs = items.map((item) =>
    item instanceof ApiError ? item : attempt(() => fillItem(item, stored)),
  );
  const scorable = inputs.filter((input): input is AssessInput => !(input instanceof ApiError));
  const assessed = (await assessEach(c, scorable, options)).values();
  return inputs.map((input, i) => {
    const answer = input instanceof ApiError ? input : assessed.next().value!;
    if (answer instanceof ApiError) return { problem: itemProblem(answer.fault) };
    return { applicantId: (items[i] as BatchItem).applicantId ?? null, ...answer };
  });
}

function checkItem(read: ReadItem): BatchItem {
  if (read instanceof ApiError) throw read;
  return parseWith(batchItemSchema, read.value, 'body', { at: read.at, faultsMax: ITEM_FAULTS_MAX });
}

function fillItem(item: BatchItem, stored: Awaited<ReturnType<typeof readStoredApplicants>>): AssessInput {
  const found = item.applicantId === undefined ? null : (stored.get(item.applicantId) ?? null);
  if (found instanceof ApiError) throw found;
  return inputOf(item, found);
}

function attempt<T>(act: () => T): T | ApiError {
  try {
    return act();
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
}
