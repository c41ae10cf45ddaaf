// What makes a set of predictions impossible to evaluate, with its counts.

export type EvaluationProblem =
  | { reason: 'length_mismatch'; probabilities: number; labels: number }
  | { reason: 'no_rows' }
  | { reason: 'one_class'; defaulted: number; repaid: number }
  | { reason: 'not_a_probability'; row: number; value: number }
  | { reason: 'not_a_label'; row: number; value: number }
  | { reason: 'bad_setting'; setting: string; value: number; expected: string };

/** Thrown by training/evaluation and training/threshold; `problem` is the machine's side of `message`. */
export class EvaluationError extends Error {
  readonly problem: EvaluationProblem;

  constructor(problem: EvaluationProblem) {
    super(describeProblem(problem));
    this.name = 'EvaluationError';
    this.problem = problem;
  }
}

function describeProblem(problem: EvaluationProblem): string {
  switch (problem.reason) {
    case 'length_mismatch':
      return `${problem.probabilities} probabilities, but ${problem.labels} labels`;
    case 'no_rows':
      return 'there are 0 rows to evaluate';
    case 'one_class':
      return `both outcomes are needed, found ${problem.defaulted} defaulted and ${problem.repaid} repaid`;
    case 'not_a_probability':
      return `the probability of row ${problem.row} is ${problem.value}, expected a number in [0, 1]`;
    case 'not_a_label':
      return `the label of row ${problem.row} is ${problem.value}, expected 0 or 1`;
    case 'bad_setting':
      return `${problem.setting} is ${problem.value}, expected ${problem.expected}`;
  }
}
