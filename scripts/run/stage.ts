// One line per piece of work that a person waits for: its name when it begins, the seconds when it ends.

/** Does `work`, telling its name before and its duration after. What it throws passes through. */
export async function stage<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const started = performance.now();
  process.stdout.write(`  ${name} ... `);
  try {
    const result = await work();
    process.stdout.write(`${seconds(started)}\n`);
    return result;
  } catch (error) {
    process.stdout.write(`failed after ${seconds(started)}\n`);
    throw error;
  }
}

/** The time since `startedMs` of performance.now(), such as "1.2 s". */
export function seconds(startedMs: number): string {
  return `${((performance.now() - startedMs) / 1000).toFixed(1)} s`;
}
