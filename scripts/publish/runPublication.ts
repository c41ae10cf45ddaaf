// Runs a command: its faults end it with exit code 1 and a sentence, not with a stack.

/** @param work returns the sentence that says what was done. */
export async function runPublication(work: () => Promise<string>): Promise<void> {
  try {
    console.log(await work());
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
