import { expect, test } from 'vitest';
import { bureauId, MAX_LOANS, monthId, previousId, testId, trainId } from './applicantIds.ts';

test('no two applicants of training, test and months share a key', () => {
  const keys = new Set<number>();
  for (let k = 0; k < 150_000; k++) keys.add(trainId(k, 9));
  for (let k = 0; k < 24_000; k++) keys.add(testId(k, 9));
  for (let k = 0; k < 40_000; k++) keys.add(monthId(k, 1, 9)).add(monthId(k, 2, 9));
  expect(keys.size).toBe(150_000 + 24_000 + 80_000);
  expect(Math.min(...Array.from(keys).slice(0, 100_000))).toBeGreaterThanOrEqual(100_002);
});

test('keys look random: neighbours are not in order, and another seed gives others', () => {
  const keys = Array.from({ length: 2000 }, (_, k) => trainId(k, 1));
  const rises = keys.filter((key, k) => k > 0 && key > keys[k - 1]!).length;
  expect(rises).toBeGreaterThan(800);
  expect(rises).toBeLessThan(1200);
  const same = keys.filter((key, k) => key === trainId(k, 2)).length;
  expect(same).toBeLessThan(20);
});

test('the loans of different applicants have different keys', () => {
  const applicants = Array.from({ length: 500 }, (_, k) => trainId(k, 4));
  for (const key of [bureauId, previousId]) {
    const keys = new Set(applicants.flatMap((id) => [key(id, 0), key(id, MAX_LOANS - 1)]));
    expect(keys.size).toBe(1000);
  }
});
