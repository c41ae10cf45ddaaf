// Many requests, few computations: of those that come within one frame, or while one runs, only the last is computed,
// and no answer is published after a newer request was made.

export interface LatestWins<Input> {
  request(input: Input): void;
  /** Forgets what is under way. */
  cancel(): void;
}

export interface LatestWinsOptions<Input, Output> {
  /** Calls `run` at the next frame; given, so that tests need none. */
  readonly schedule: (run: () => void) => void;
  readonly compute: (input: Input) => Promise<Output>;
  readonly publish: (output: Output, input: Input) => void;
  readonly fail: (error: unknown) => void;
}

export function latestWins<Input, Output>(options: LatestWinsOptions<Input, Output>): LatestWins<Input> {
  let wanted: { readonly input: Input } | null = null;
  let scheduled = false;
  let busy = false;
  let newest = 0;

  function wake(): void {
    if (scheduled || busy || wanted === null) return;
    scheduled = true;
    options.schedule(() => {
      scheduled = false;
      void run();
    });
  }

  async function run(): Promise<void> {
    if (wanted === null) return;
    const { input } = wanted;
    const number = newest;
    wanted = null;
    busy = true;
    try {
      const output = await options.compute(input);
      if (number === newest) options.publish(output, input);
    } catch (error) {
      if (number === newest) options.fail(error);
    } finally {
      busy = false;
      wake();
    }
  }

  return {
    request(input) {
      newest++;
      wanted = { input };
      wake();
    },
    cancel() {
      newest++;
      wanted = null;
    },
  };
}
