// A step of a check: it passes or fails, says why, and does not keep the others from running.
import { seconds } from './stage.ts';

export interface StepResult {
  readonly ok: boolean;
  /** What a person needs to repair a failure; shown only then. */
  readonly output: string;
}

export interface Step {
  readonly name: string;
  readonly run: () => StepResult | Promise<StepResult>;
}

export interface FinishedStep extends StepResult {
  readonly name: string;
}

/**
 * Runs all steps, at most `atOnce` side by side, one line each as it ends, then the output of those that failed. A
 * step that throws has failed. The answers are in the order of `steps`.
 */
export async function runSteps(steps: readonly Step[], atOnce: number): Promise<FinishedStep[]> {
  const finished: FinishedStep[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < steps.length) {
      const index = next++;
      finished[index] = await runStep(steps[index]!);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, atOnce) }, worker));
  for (const { ok, name, output } of finished) if (!ok) console.log(`\n--- ${name} ---\n${output}`);
  return finished;
}

async function runStep({ name, run }: Step): Promise<FinishedStep> {
  const started = performance.now();
  let result: StepResult;
  try {
    result = await run();
  } catch (error) {
    result = { ok: false, output: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  console.log(`  ${result.ok ? 'ok  ' : 'FAIL'} ${seconds(started).padStart(7)}  ${name}`);
  return { name, ...result };
}
