// What can be wrong with the inputs of drift, outcomes and retraining, each with its evidence.

export type DriftFailure =
  | { readonly reason: 'no_reference'; readonly directory: string; readonly modelVersion: string }
  | { readonly reason: 'no_artefact'; readonly directory: string }
  | { readonly reason: 'bad_limits'; readonly path: string; readonly fault: string }
  | { readonly reason: 'unknown_input'; readonly path: string }
  | { readonly reason: 'missing_columns'; readonly path: string; readonly columns: readonly string[] }
  | { readonly reason: 'no_rows'; readonly path: string }
  | { readonly reason: 'bad_window'; readonly given: string }
  | { readonly reason: 'bad_outcome'; readonly path: string; readonly line: number; readonly found: string }
  | { readonly reason: 'no_match'; readonly outcomes: number; readonly assessments: number };

export class DriftError extends Error {
  override readonly name = 'DriftError';
  readonly failure: DriftFailure;
  constructor(failure: DriftFailure) {
    super(describe(failure));
    this.failure = failure;
  }
}

function describe(failure: DriftFailure): string {
  switch (failure.reason) {
    case 'no_reference':
      return `${failure.directory} (model ${failure.modelVersion}) has no reference.json: it was made before there were reference profiles. Train it again.`;
    case 'no_artefact':
      return `${failure.directory} is no artefact: it has no manifest.json.`;
    case 'bad_limits':
      return `${failure.path} holds no limits as npm run drift:limits writes them: ${failure.fault}.`;
    case 'unknown_input':
      return `${failure.path} is neither a folder of tables nor a .csv or .parquet file.`;
    case 'missing_columns':
      return `${failure.path} lacks ${failure.columns.length} columns of the model: ${failure.columns.slice(0, 5).join(', ')}${failure.columns.length > 5 ? ', ...' : ''}.`;
    case 'no_rows':
      return `${failure.path} holds no applicant to compare.`;
    case 'bad_window':
      return `--window is "${failure.given}", expected a month 2026-09, a day 2026-09-14, or a name of up to 60 characters.`;
    case 'bad_outcome':
      return `${failure.path}, line ${failure.line}: "${failure.found}", expected applicantId, an ISO date and an outcome of 0 or 1.`;
    case 'no_match':
      return `None of ${failure.outcomes} outcomes belongs to one of ${failure.assessments} assessments.`;
  }
}
