// A forest and its calibration -> the bytes of model.onnx: the graph features -> margin -> probability that ONNX
// Runtime runs and readOnnxTrees reads back. The same model gives the same bytes; no time, no path goes in.
import { checkForest } from '../../wasm/artefact/checkForest.ts';
import {
  FLOAT32,
  graphNodes,
  ML_DOMAIN,
  modelVersions,
  onnxField,
  tensorName,
} from '../../wasm/artefact/onnxFormat.ts';
import type { OnnxTrees } from '../../wasm/artefact/readOnnxTrees.ts';
import { ProtobufWriter } from './onnxProtobuf.ts';
import { writeTreeAttributes } from './onnxTreeAttributes.ts';

/**
 * The file for input `features` float32 [N, F] (NaN = missing) and outputs `margin` [N, 1] (log-odds of the booster)
 * and `probability` [N, 1] = sigmoid(slope * margin + intercept). `baseMargin`, slope and intercept are stored, hence
 * used by everyone, as float32. Metadata is sorted by key. Throws `ModelError` when the forest breaks an invariant and
 * `Error` when a calibration number is not finite in float32.
 */
export function writeOnnx(model: OnnxTrees): Uint8Array {
  const forest = checkForest(model.forest);
  const file = new ProtobufWriter();
  file.integer(onnxField.model.irVersion, modelVersions.ir);
  file.text(onnxField.model.producerName, 'clairscore');
  file.message(onnxField.model.graph, (graph) => {
    for (const [i] of graphNodes.entries()) writeNode(graph, i, forest);
    graph.text(onnxField.graph.name, 'clairscore');
    writeScalar(graph, tensorName.slope, model.calibration.slope);
    writeScalar(graph, tensorName.intercept, model.calibration.intercept);
    writeValueInfo(graph, onnxField.graph.input, tensorName.features, forest.featureCount);
    writeValueInfo(graph, onnxField.graph.output, tensorName.margin, 1);
    writeValueInfo(graph, onnxField.graph.output, tensorName.probability, 1);
  });
  writeOpset(file, '', modelVersions.opset);
  writeOpset(file, ML_DOMAIN, modelVersions.mlOpset);
  for (const key of Object.keys(model.metadata).sort()) writeMetadata(file, key, model.metadata[key]!);
  return file.finish();
}

function writeNode(graph: ProtobufWriter, index: number, forest: OnnxTrees['forest']): void {
  const { op, domain, inputs, output } = graphNodes[index]!;
  graph.message(onnxField.graph.node, (node) => {
    for (const input of inputs) node.text(onnxField.node.input, input);
    node.text(onnxField.node.output, output);
    node.text(onnxField.node.name, op);
    node.text(onnxField.node.opType, op);
    if (op === 'TreeEnsembleRegressor') writeTreeAttributes(node, forest);
    node.text(onnxField.node.domain, domain);
  });
}

/** A tensor of one element, which broadcasts over the rows. */
function writeScalar(graph: ProtobufWriter, name: string, value: number): void {
  const stored = Float32Array.of(value);
  if (!Number.isFinite(stored[0]!))
    throw new Error(`calibration ${name} is ${value}, which float32 cannot hold`);
  graph.message(onnxField.graph.initializer, (tensor) => {
    tensor.integer(onnxField.tensor.dims, 1);
    tensor.integer(onnxField.tensor.dataType, FLOAT32);
    tensor.text(onnxField.tensor.name, name);
    tensor.floats(onnxField.tensor.rawData, stored);
  });
}

function writeValueInfo(graph: ProtobufWriter, field: number, name: string, columns: number): void {
  graph.message(field, (info) => {
    info.text(onnxField.valueInfo.name, name);
    info.message(onnxField.valueInfo.type, (type) => {
      type.message(onnxField.type.tensorType, (tensor) => {
        tensor.integer(onnxField.tensorType.elemType, FLOAT32);
        tensor.message(onnxField.tensorType.shape, (shape) => {
          shape.message(onnxField.shape.dim, (dim) => dim.text(onnxField.dim.param, 'N'));
          shape.message(onnxField.shape.dim, (dim) => dim.integer(onnxField.dim.value, columns));
        });
      });
    });
  });
}

function writeOpset(file: ProtobufWriter, domain: string, version: number): void {
  file.message(onnxField.model.opsetImport, (opset) => {
    opset.text(onnxField.opset.domain, domain);
    opset.integer(onnxField.opset.version, version);
  });
}

function writeMetadata(file: ProtobufWriter, key: string, value: string): void {
  file.message(onnxField.model.metadataProps, (entry) => {
    entry.text(onnxField.entry.key, key);
    entry.text(onnxField.entry.value, value);
  });
}
