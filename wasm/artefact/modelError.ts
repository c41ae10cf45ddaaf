// What can be wrong with a model file or a forest, as a tagged union that carries the evidence, and its error.
// Being in this list means the model is refused; it says nothing about ONNX in general, only about our files.

export type ModelFault =
  | { reason: 'truncated'; what: string; offset: number; needed: number; available: number }
  | { reason: 'varint_too_long'; offset: number; maximumBytes: number }
  | { reason: 'wrong_wire_type'; what: string; expected: number; found: number }
  | { reason: 'not_utf8'; what: string; offset: number }
  | { reason: 'missing'; what: string }
  | { reason: 'repeated'; what: string }
  | { reason: 'unexpected'; what: string; expected: string | number; found: string | number }
  | { reason: 'wrong_length'; what: string; expected: number; found: number }
  | { reason: 'out_of_range'; what: string; index: number; minimum: number; maximum: number; found: number }
  | { reason: 'not_a_number'; what: string; index: number; found: number };

/** A model that is refused; `fault` holds the evidence, `message` says it with both numbers. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
  readonly fault: ModelFault;

  constructor(fault: ModelFault) {
    super(describe(fault));
    this.fault = fault;
  }
}

function describe(fault: ModelFault): string {
  switch (fault.reason) {
    case 'truncated':
      return `${fault.what} at byte ${fault.offset} needs ${fault.needed} bytes, ${fault.available} are left`;
    case 'varint_too_long':
      return `the integer at byte ${fault.offset} does not end within ${fault.maximumBytes} bytes or exceeds 2^53`;
    case 'wrong_wire_type':
      return `${fault.what} has wire type ${fault.found}, expected ${fault.expected}`;
    case 'not_utf8':
      return `${fault.what} is not UTF-8 at its byte ${fault.offset}`;
    case 'missing':
      return `the model has no ${fault.what}`;
    case 'repeated':
      return `the model has more than one ${fault.what}`;
    case 'unexpected':
      return `${fault.what} is ${show(fault.found)}, expected ${show(fault.expected)}`;
    case 'wrong_length':
      return `${fault.what} has ${fault.found} entries, expected ${fault.expected}`;
    case 'out_of_range':
      return `${fault.what}[${fault.index}] is ${fault.found}, expected ${fault.minimum} to ${fault.maximum}`;
    case 'not_a_number':
      return `${fault.what}[${fault.index}] is ${fault.found}, which a model cannot hold`;
  }
}

/** A corrupted string may be as long as the file: an error message is not. */
const SHOWN_CHARACTERS_MAX = 80;

function show(value: string | number): string {
  return typeof value === 'number' ? `${value}` : JSON.stringify(value.slice(0, SHOWN_CHARACTERS_MAX));
}
