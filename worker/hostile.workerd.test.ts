// A seeded crowd of hostile requests; scripts/bench/hostileRequests.ts sends ten times as many.

import { expect, it } from 'vitest';
import { runHostile } from '../scripts/bench/hostile/runHostile.ts';

const SEED = 20_261_122;

it('answers 2,000 hostile requests without a 5xx, a hang, a leak or anything but valid problems', async () => {
  const { complaints, statuses, alive } = await runHostile(2_000, SEED);
  expect(
    complaints.map(({ complaint, request }) => `${complaint} ${request.method} ${request.path}`),
  ).toEqual([]);
  // The crowd reached the parts it is meant for.
  for (const status of [200, 400, 401, 403, 404, 405, 413, 415, 422])
    expect(statuses[status]).toBeGreaterThan(0);
  expect(alive).toBe(true);
});
