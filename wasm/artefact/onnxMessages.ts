// The few ONNX messages a model.onnx holds, read from protobuf into plain objects. It checks types and counts, not
// meaning: whether they form our graph is the question of readOnnxTrees.
import { decodeUtf8 } from './decodeUtf8.ts';
import { ModelError } from './modelError.ts';
import { onnxField } from './onnxFormat.ts';
import {
  type ProtobufField,
  readFields,
  readPackedFloats,
  readPackedIntegers,
  wireType,
} from './protobuf.ts';

/** One protobuf message with its name, for errors. */
export class OnnxMessage {
  readonly what: string;
  readonly #fields: ProtobufField[];

  constructor(bytes: Uint8Array, what: string) {
    this.what = what;
    this.#fields = readFields(bytes, what);
  }

  /** All values of a repeated bytes field. */
  all(number: number, what: string): Uint8Array[] {
    return this.#fields.filter((field) => field.number === number).map((field) => bytesOf(field, what));
  }

  /** The one value of a bytes field; a second one is refused, where protobuf would silently merge. */
  one(number: number, what: string): Uint8Array {
    const found = this.all(number, what);
    if (found.length > 1) throw new ModelError({ reason: 'repeated', what: `${what} in ${this.what}` });
    return found[0] ?? missing(`${what} in ${this.what}`);
  }

  message(number: number, what: string): OnnxMessage {
    return new OnnxMessage(this.one(number, what), what);
  }

  messages(number: number, what: string): OnnxMessage[] {
    return this.all(number, what).map((bytes) => new OnnxMessage(bytes, what));
  }

  text(number: number, what: string): string {
    return decodeUtf8(this.one(number, what), what);
  }

  texts(number: number, what: string): string[] {
    return this.all(number, what).map((bytes) => decodeUtf8(bytes, what));
  }

  integer(number: number, what: string): number {
    const found = this.#fields.filter((field) => field.number === number);
    if (found.length > 1) throw new ModelError({ reason: 'repeated', what: `${what} in ${this.what}` });
    const field = found[0] ?? missing(`${what} in ${this.what}`);
    if (field.wire !== wireType.varint) {
      throw new ModelError({ reason: 'wrong_wire_type', what, expected: wireType.varint, found: field.wire });
    }
    return field.integer;
  }
}

/** Name -> value of the attributes of one node; an attribute that is asked for and absent is an error. */
export class OnnxAttributes {
  readonly #byName = new Map<string, OnnxMessage>();

  constructor(node: OnnxMessage) {
    for (const attribute of node.messages(onnxField.node.attribute, 'attribute')) {
      const name = attribute.text(onnxField.attribute.name, 'attribute name');
      if (this.#byName.has(name)) throw new ModelError({ reason: 'repeated', what: `attribute ${name}` });
      this.#byName.set(name, attribute);
    }
  }

  integer(name: string): number {
    return this.#get(name).integer(onnxField.attribute.i, name);
  }

  text(name: string): string {
    return this.#get(name).text(onnxField.attribute.s, name);
  }

  integers(name: string): number[] {
    return readPackedIntegers(this.#get(name).one(onnxField.attribute.ints, name));
  }

  floats(name: string): Float32Array {
    return readPackedFloats(this.#get(name).one(onnxField.attribute.floats, name), name);
  }

  texts(name: string): string[] {
    return this.#get(name).texts(onnxField.attribute.strings, name);
  }

  #get(name: string): OnnxMessage {
    return this.#byName.get(name) ?? missing(`attribute ${name}`);
  }
}

function bytesOf(field: ProtobufField, what: string): Uint8Array {
  if (field.wire === wireType.bytes) return field.bytes;
  throw new ModelError({ reason: 'wrong_wire_type', what, expected: wireType.bytes, found: field.wire });
}

function missing(what: string): never {
  throw new ModelError({ reason: 'missing', what });
}
