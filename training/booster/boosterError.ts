// Everything that can go wrong between the training and libxgboost, with its evidence.
// It is the only error thrown by this folder; callers switch on `problem.reason`.

/** What went wrong, with the numbers or names that prove it. */
export type BoosterProblem =
  | { reason: 'library_missing'; searched: readonly string[] }
  | { reason: 'library_unusable'; path: string; detail: string }
  | { reason: 'call_failed'; call: string; detail: string }
  | { reason: 'closed'; what: 'matrix' | 'booster' }
  | { reason: 'shape_mismatch'; what: string; expected: number; found: number }
  | { reason: 'matrix_too_large'; bytes: number; maxBytes: number }
  | { reason: 'bad_setting'; setting: string; found: string; expected: string }
  | { reason: 'unsupported_model'; what: string; found: string; expected: string }
  | { reason: 'malformed_model'; where: string; detail: string };

/** Thrown by every function of training/booster; `problem` is the machine's side of `message`. */
export class BoosterError extends Error {
  readonly problem: BoosterProblem;

  constructor(problem: BoosterProblem) {
    super(describeProblem(problem));
    this.name = 'BoosterError';
    this.problem = problem;
  }
}

function describeProblem(problem: BoosterProblem): string {
  switch (problem.reason) {
    case 'library_missing':
      return `libxgboost was not found. ${INSTALL_ADVICE} Searched: ${problem.searched.join(', ')}`;
    case 'library_unusable':
      return `${problem.path} could not be used as libxgboost: ${problem.detail}. ${INSTALL_ADVICE}`;
    case 'call_failed':
      return `${problem.call} failed: ${problem.detail}`;
    case 'closed':
      return `the ${problem.what} was used after it was closed`;
    case 'shape_mismatch':
      return `${problem.what}: expected ${problem.expected}, found ${problem.found}`;
    case 'matrix_too_large':
      return `the feature matrix takes ${problem.bytes} bytes, at most ${problem.maxBytes} are accepted`;
    case 'bad_setting':
      return `${problem.setting} is ${problem.found}, expected ${problem.expected}`;
    case 'unsupported_model':
      return `the model has ${problem.what} ${problem.found}, only ${problem.expected} can be read`;
    case 'malformed_model':
      return `the model is malformed at ${problem.where}: ${problem.detail}`;
  }
}

const INSTALL_ADVICE =
  'Debian or Ubuntu: apt-get install libxgboost0. macOS: brew install xgboost. ' +
  'Elsewhere: set LIBXGBOOST_PATH to the shared library.';
