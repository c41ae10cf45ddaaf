// Everything that can stop a search, with its evidence. A failed trial is not here: a search goes on after it.

export type SearchProblem =
  | { reason: 'bad_space'; parameter: string; detail: string }
  | { reason: 'bad_setting'; setting: string; found: number; expected: string }
  | { reason: 'grid_too_large'; points: number; maxPoints: number }
  | { reason: 'unknown_trial'; trial: number; suggested: number }
  | { reason: 'reported_twice'; trial: number }
  | { reason: 'not_a_value'; trial: number; found: number }
  | { reason: 'too_many_failures'; inARow: number; lastFailure: string }
  | { reason: 'journal_corrupt'; path: string; line: number; detail: string }
  | { reason: 'journal_of_another_search'; path: string; difference: string };

/** Thrown by training/search; `problem` is the machine's side of `message`. */
export class SearchError extends Error {
  readonly problem: SearchProblem;

  constructor(problem: SearchProblem) {
    super(describeProblem(problem));
    this.name = 'SearchError';
    this.problem = problem;
  }
}

function describeProblem(problem: SearchProblem): string {
  switch (problem.reason) {
    case 'bad_space':
      return `parameter "${problem.parameter}": ${problem.detail}`;
    case 'bad_setting':
      return `${problem.setting} is ${problem.found}, expected ${problem.expected}`;
    case 'grid_too_large':
      return `the grid has ${problem.points} points, at most ${problem.maxPoints} are accepted`;
    case 'unknown_trial':
      return `trial ${problem.trial} was reported, but ${problem.suggested} were suggested and this is none of them`;
    case 'reported_twice':
      return `trial ${problem.trial} was reported a second time`;
    case 'not_a_value':
      return `trial ${problem.trial} was reported with ${problem.found}, expected a finite number, or null if it failed`;
    case 'too_many_failures':
      return `${problem.inARow} trials in a row failed, the last one with: ${problem.lastFailure}`;
    case 'journal_corrupt':
      return `${problem.path}, line ${problem.line}: ${problem.detail}`;
    case 'journal_of_another_search':
      return `${problem.path} belongs to another search: ${problem.difference}`;
  }
}
