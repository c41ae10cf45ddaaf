// What can be wrong with a request for an explanation, as a tagged union with evidence, and its error.

export type ExplainFault =
  | {
      readonly reason: 'wrong_length';
      readonly what: string;
      readonly expected: number;
      readonly found: number;
    }
  | { readonly reason: 'wrong_row_count'; readonly found: number }
  | { readonly reason: 'too_deep'; readonly tree: number; readonly depthMax: number };

/** A row or a forest that cannot be explained; `fault` holds the evidence. */
export class ExplainError extends Error {
  override readonly name = 'ExplainError';
  readonly fault: ExplainFault;

  constructor(fault: ExplainFault) {
    super(describe(fault));
    this.fault = fault;
  }
}

function describe(fault: ExplainFault): string {
  switch (fault.reason) {
    case 'wrong_length':
      return `${fault.what} has ${fault.found} numbers, expected ${fault.expected}`;
    case 'wrong_row_count':
      return `a batch has a whole number of rows, not ${fault.found}`;
    case 'too_deep':
      return `tree ${fault.tree} has a path of more than ${fault.depthMax} splits`;
  }
}
