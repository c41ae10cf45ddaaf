// Why a run did not reach an MLflow server. Never a reason to fail a training: the caller words it as a warning.

export type MlflowProblem =
  | { reason: 'bad_uri'; uri: string; expected: string }
  | { reason: 'unreachable'; request: string; attempts: number; detail: string }
  | { reason: 'refused'; request: string; status: number; attempts: number; detail: string }
  | { reason: 'malformed_answer'; request: string; detail: string };

/** Thrown by training/tracking/mlflow; no message holds a credential. */
export class MlflowError extends Error {
  readonly problem: MlflowProblem;

  constructor(problem: MlflowProblem) {
    super(describeProblem(problem));
    this.name = 'MlflowError';
    this.problem = problem;
  }
}

export function describeMlflowFailure(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function describeProblem(problem: MlflowProblem): string {
  switch (problem.reason) {
    case 'bad_uri':
      return `MLFLOW_TRACKING_URI is "${problem.uri}", expected ${problem.expected}`;
    case 'unreachable':
      return `${problem.request} got no answer in ${problem.attempts} attempts: ${problem.detail}`;
    case 'refused':
      return `${problem.request} was answered with ${problem.status} (attempt ${problem.attempts}): ${problem.detail}`;
    case 'malformed_answer':
      return `${problem.request} was answered with something else than documented: ${problem.detail}`;
  }
}
