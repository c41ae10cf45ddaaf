// What can go wrong with the kept runs, with its evidence. Sending them elsewhere has errors of its own (mlflowError).

export type TrackingProblem =
  | { reason: 'store_unusable'; path: string; detail: string }
  | { reason: 'store_too_new'; path: string; version: number; supported: number }
  | { reason: 'unknown_run'; asked: string; runs: number }
  | { reason: 'ambiguous_run'; asked: string; matches: readonly string[] }
  | { reason: 'run_not_running'; run: string; status: string }
  | { reason: 'bad_filter'; text: string; expected: string };

/** Thrown by training/tracking; `problem` is the machine's side of `message`. */
export class TrackingError extends Error {
  readonly problem: TrackingProblem;

  constructor(problem: TrackingProblem) {
    super(describeProblem(problem));
    this.name = 'TrackingError';
    this.problem = problem;
  }
}

function describeProblem(problem: TrackingProblem): string {
  switch (problem.reason) {
    case 'store_unusable':
      return `the runs in ${problem.path} cannot be used: ${problem.detail}`;
    case 'store_too_new':
      return `${problem.path} has format ${problem.version}, this program reads up to ${problem.supported}`;
    case 'unknown_run':
      return `no run is called "${problem.asked}" among the ${problem.runs} that are kept`;
    case 'ambiguous_run':
      return `"${problem.asked}" is the beginning or end of ${problem.matches.length} runs: ${problem.matches.join(', ')}`;
    case 'run_not_running':
      return `run ${problem.run} is ${problem.status}, expected running`;
    case 'bad_filter':
      return `"${problem.text}" is not understood, expected ${problem.expected}`;
  }
}
