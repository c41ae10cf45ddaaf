// What can go wrong between a caller and a session, as a tagged union with evidence, and its error.

export type SessionFault =
  | { reason: 'open_failed'; detail: string }
  | { reason: 'wrong_names'; what: 'inputs' | 'outputs'; expected: string; found: string }
  | { reason: 'wrong_feature_count'; expected: number; found: number | string }
  | { reason: 'wrong_row_count'; found: number }
  | { reason: 'wrong_length'; rows: number; featureCount: number; expected: number; found: number }
  | { reason: 'wrong_result_length'; output: string; expected: number; found: number }
  | { reason: 'run_failed'; detail: string }
  /** The instance is not to be used any more: it stopped in the middle of something. */
  | { reason: 'trimmed_away'; during: 'opening' | 'running'; detail: string }
  | { reason: 'released' };

/** A session that could not be opened or run; `fault` holds the evidence. */
export class SessionError extends Error {
  override readonly name = 'SessionError';
  readonly fault: SessionFault;

  constructor(fault: SessionFault) {
    super(describe(fault));
    this.fault = fault;
  }
}

function describe(fault: SessionFault): string {
  switch (fault.reason) {
    case 'open_failed':
      return `ONNX Runtime could not open the model: ${fault.detail}`;
    case 'wrong_names':
      return `the model's ${fault.what} are ${fault.found}, expected ${fault.expected}`;
    case 'wrong_feature_count':
      return `the model takes ${fault.found} features, expected ${fault.expected}`;
    case 'wrong_row_count':
      return `a run takes 1 row or more, not ${fault.found}`;
    case 'wrong_length':
      return `${fault.rows} rows of ${fault.featureCount} features are ${fault.expected} numbers, ${fault.found} were given`;
    case 'wrong_result_length':
      return `output ${fault.output} has ${fault.found} numbers, expected ${fault.expected}`;
    case 'run_failed':
      return `ONNX Runtime could not run the model: ${fault.detail}`;
    case 'trimmed_away':
      return `ONNX Runtime stopped (${fault.detail}) while ${fault.during} the model. In a trimmed binary this is a function that wasm/build/usedFunctions.json does not list: run scripts/runtime/profileCommand.ts with this case`;
    case 'released':
      return 'the session was released';
  }
}
