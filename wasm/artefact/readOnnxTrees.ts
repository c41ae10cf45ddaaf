// model.onnx -> the trees and the calibration inside it: the explainer reads the very file that ONNX Runtime runs.
// It accepts the one graph that training/export writes and refuses every other, with the evidence.
import type { Forest } from '../trees/forest.ts';
import { ModelError } from './modelError.ts';
import { FLOAT32, graphNodes, ML_DOMAIN, modelVersions, onnxField, tensorName } from './onnxFormat.ts';
import { OnnxAttributes, OnnxMessage } from './onnxMessages.ts';
import { readPackedFloats } from './protobuf.ts';
import { readForest } from './readForest.ts';

/** What a model.onnx says: probability = sigmoid(slope * margin + intercept), margin = baseMargin + leaves. */
export interface OnnxTrees {
  readonly forest: Forest;
  readonly calibration: { readonly slope: number; readonly intercept: number };
  readonly metadata: Readonly<Record<string, string>>;
}

/** Throws `ModelError`, and nothing else, whatever the bytes. Time and memory are linear in their number. */
export function readOnnxTrees(bytes: Uint8Array): OnnxTrees {
  const model = new OnnxMessage(bytes, 'model');
  checkVersions(model);
  const graph = model.message(onnxField.model.graph, 'graph');
  const nodes = graph.messages(onnxField.graph.node, 'node');
  checkNodes(nodes);
  checkOutputs(graph);
  const initializers = graph.messages(onnxField.graph.initializer, 'initializer');
  expectEqual('number of initializers', initializers.length, 2);
  return {
    forest: readForest(new OnnxAttributes(nodes[0]!), readFeatureCount(graph)),
    calibration: {
      slope: readScalar(initializers[0]!, tensorName.slope),
      intercept: readScalar(initializers[1]!, tensorName.intercept),
    },
    metadata: readMetadata(model),
  };
}

function checkVersions(model: OnnxMessage): void {
  expectEqual('IR version', model.integer(onnxField.model.irVersion, 'IR version'), modelVersions.ir);
  const opsets = model.messages(onnxField.model.opsetImport, 'operator set');
  expectEqual('number of operator sets', opsets.length, 2);
  const expected = [
    { domain: '', version: modelVersions.opset },
    { domain: ML_DOMAIN, version: modelVersions.mlOpset },
  ];
  expected.forEach(({ domain, version }, i) => {
    const what = `operator set ${i}`;
    expectEqual(`domain of ${what}`, opsets[i]!.text(onnxField.opset.domain, 'domain'), domain);
    expectEqual(`version of ${what}`, opsets[i]!.integer(onnxField.opset.version, 'version'), version);
  });
}

function checkNodes(nodes: OnnxMessage[]): void {
  expectEqual('number of nodes', nodes.length, graphNodes.length);
  graphNodes.forEach(({ op, domain, inputs, output }, i) => {
    const node = nodes[i]!;
    expectEqual(`operator of node ${i}`, node.text(onnxField.node.opType, 'operator'), op);
    expectEqual(`domain of node ${i}`, node.text(onnxField.node.domain, 'domain'), domain);
    expectEqual(`inputs of node ${i}`, node.texts(onnxField.node.input, 'input').join(' '), inputs.join(' '));
    expectEqual(`outputs of node ${i}`, node.texts(onnxField.node.output, 'output').join(' '), output);
  });
}

function checkOutputs(graph: OnnxMessage): void {
  const names = graph
    .messages(onnxField.graph.output, 'output')
    .map((output) => output.text(onnxField.valueInfo.name, 'name'));
  expectEqual('outputs of the graph', names.join(' '), `${tensorName.margin} ${tensorName.probability}`);
}

function readFeatureCount(graph: OnnxMessage): number {
  const input = graph.message(onnxField.graph.input, 'input');
  expectEqual('input of the graph', input.text(onnxField.valueInfo.name, 'name'), tensorName.features);
  const tensor = input
    .message(onnxField.valueInfo.type, 'type')
    .message(onnxField.type.tensorType, 'tensor type');
  expectEqual(
    'element type of the input',
    tensor.integer(onnxField.tensorType.elemType, 'element type'),
    FLOAT32,
  );
  const dims = tensor.message(onnxField.tensorType.shape, 'shape').messages(onnxField.shape.dim, 'dimension');
  expectEqual('dimensions of the input', dims.length, 2);
  return dims[1]!.integer(onnxField.dim.value, 'feature count');
}

function readScalar(tensor: OnnxMessage, name: string): number {
  expectEqual('name of an initializer', tensor.text(onnxField.tensor.name, 'name'), name);
  expectEqual(`element type of ${name}`, tensor.integer(onnxField.tensor.dataType, 'data type'), FLOAT32);
  expectEqual(`length of ${name}`, tensor.integer(onnxField.tensor.dims, 'dims'), 1);
  const values = readPackedFloats(tensor.one(onnxField.tensor.rawData, name), name);
  if (values.length !== 1)
    throw new ModelError({ reason: 'wrong_length', what: name, expected: 1, found: values.length });
  const value = values[0]!;
  if (!Number.isFinite(value))
    throw new ModelError({ reason: 'not_a_number', what: name, index: 0, found: value });
  return value;
}

function readMetadata(model: OnnxMessage): Record<string, string> {
  const entries = model
    .messages(onnxField.model.metadataProps, 'metadata entry')
    .map((entry): [string, string] => [
      entry.text(onnxField.entry.key, 'metadata key'),
      entry.text(onnxField.entry.value, 'metadata value'),
    ]);
  const metadata = Object.fromEntries(entries);
  if (Object.keys(metadata).length !== entries.length)
    throw new ModelError({ reason: 'repeated', what: 'metadata key' });
  return metadata;
}

function expectEqual<T extends string | number>(what: string, found: T, expected: T): void {
  if (found !== expected) throw new ModelError({ reason: 'unexpected', what, expected, found });
}
