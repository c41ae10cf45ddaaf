// What is wrong with a model trained elsewhere before its trees are looked at: its format, its features, its matrix.
// Faults inside the file are BoosterErrors `malformed_model` and `unsupported_model`, as for our own models.

export type ForeignModelProblem =
  | { reason: 'unknown_format'; firstBytes: string }
  | { reason: 'file_too_large'; bytes: number; maxBytes: number }
  | { reason: 'unknown_features'; names: readonly string[] }
  | { reason: 'repeated_feature'; name: string }
  | { reason: 'unnamed_features'; count: number; expected: number | null }
  | { reason: 'malformed_matrix_record'; detail: string }
  | { reason: 'other_seed'; matrix: number; run: number }
  | { reason: 'other_matrix'; columns: readonly string[] };

export class ForeignModelError extends Error {
  override readonly name = 'ForeignModelError';
  readonly problem: ForeignModelProblem;

  constructor(problem: ForeignModelProblem) {
    super(describeProblem(problem));
    this.problem = problem;
  }
}

function describeProblem(problem: ForeignModelProblem): string {
  switch (problem.reason) {
    case 'unknown_format':
      return (
        `The file is no model that can be read (it begins with ${problem.firstBytes}). ` +
        'XGBoost: save_model("model.json") or "model.ubj"; LightGBM: save_model("model.txt").'
      );
    case 'file_too_large':
      return `The model file takes ${problem.bytes} bytes, at most ${problem.maxBytes} are accepted.`;
    case 'unknown_features':
      return `The model reads ${problem.names.join(', ')}: no features of the catalogue that a model may read.`;
    case 'repeated_feature':
      return `The model names the feature "${problem.name}" twice.`;
    case 'unnamed_features':
      return (
        `The model has ${problem.count} features without names; they can be told by position only beside ` +
        `the record of the matrix${problem.expected === null ? '' : `, which lists ${problem.expected}`}.`
      );
    case 'malformed_matrix_record':
      return `The record of the feature matrix cannot be read: ${problem.detail}`;
    case 'other_seed':
      return `The model's matrix was made with seed ${problem.matrix}, this run has seed ${problem.run}.`;
    case 'other_matrix':
      return (
        `The data gives other values than the matrix that the model was trained on, in ${problem.columns.length} ` +
        `columns: ${problem.columns.slice(0, 10).join(', ')}${problem.columns.length > 10 ? ' ...' : ''}`
      );
  }
}
