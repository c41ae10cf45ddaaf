// The policy of a run whose limits were learned (npm run drift:limits): the defaults, with those of the file before them.

import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { DEFAULT_POLICY, type DriftPolicy } from '../../wasm/drift/driftPolicy.ts';
import { DriftError } from './driftError.ts';

const distance = z.number().min(0);
const limitsSchema = z.strictObject({
  learnedLimits: z.record(
    z.string(),
    z.strictObject({ psi: distance, wasserstein: distance, jensenShannon: distance }),
  ),
});

/** @throws DriftError `bad_limits` naming the first fault. */
export async function readPolicy(path: string): Promise<DriftPolicy> {
  const refuse = (fault: string) => new DriftError({ reason: 'bad_limits', path, fault });
  let content: unknown;
  try {
    content = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw refuse((error as Error).message);
  }
  const parsed = limitsSchema.safeParse(content);
  if (parsed.success) return { ...DEFAULT_POLICY, ...parsed.data };
  const [issue] = parsed.error.issues;
  throw refuse(`${issue!.path.join('.')}: ${issue!.message}`);
}
