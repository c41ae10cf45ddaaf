// How a run of the tests ended, and the words for it.

export interface SkippedTests {
  readonly reason: string;
  readonly count: number;
}

export interface TestTotals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly SkippedTests[];
}

export const noTests: TestTotals = { passed: 0, failed: 0, skipped: [] };

export function addTotals(a: TestTotals, b: TestTotals): TestTotals {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: [...a.skipped, ...b.skipped] };
}

/** Such as `12 passed, 0 failed` or `12 passed, 0 failed, 3 skipped`. */
export function totalsText({ passed, failed, skipped }: TestTotals): string {
  const count = skipped.reduce((sum, group) => sum + group.count, 0);
  return `${passed} passed, ${failed} failed${count > 0 ? `, ${count} skipped` : ''}`;
}
