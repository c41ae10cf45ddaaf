// The part of the ONNX file format that a model.onnx uses: field numbers of onnx.proto (IR version 8), names and
// enum values. One table for the writer (training/export) and the reader (readOnnxTrees), so they cannot disagree;
// that it is also what ONNX says is checked by running the files in ONNX Runtime.

/** Field numbers, message by message. Source: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto */
export const onnxField = {
  model: { irVersion: 1, producerName: 2, graph: 7, opsetImport: 8, metadataProps: 14 },
  opset: { domain: 1, version: 2 },
  entry: { key: 1, value: 2 },
  graph: { node: 1, name: 2, initializer: 5, input: 11, output: 12 },
  node: { input: 1, output: 2, name: 3, opType: 4, attribute: 5, domain: 7 },
  attribute: { name: 1, i: 3, s: 4, floats: 7, ints: 8, strings: 9, type: 20 },
  tensor: { dims: 1, dataType: 2, name: 8, rawData: 9 },
  valueInfo: { name: 1, type: 2 },
  type: { tensorType: 1 },
  tensorType: { elemType: 1, shape: 2 },
  shape: { dim: 1 },
  dim: { value: 1, param: 2 },
} as const;

/** AttributeProto.AttributeType */
export const attributeType = { int: 2, string: 3, floats: 6, ints: 7, strings: 8 } as const;

/** TensorProto.DataType.FLOAT */
export const FLOAT32 = 1;

/** Old enough for every runtime of the last years, new enough for nothing to be deprecated. */
export const modelVersions = { ir: 8, opset: 17, mlOpset: 3 } as const;
export const ML_DOMAIN = 'ai.onnx.ml';

/** Names of the tensors; those of the input and the outputs are the contract of `session.ts`. */
export const tensorName = {
  features: 'features',
  margin: 'margin',
  slope: 'slope',
  scaled: 'scaled_margin',
  intercept: 'intercept',
  calibrated: 'calibrated_margin',
  probability: 'probability',
} as const;

/** The whole graph: what a model.onnx computes, in order. */
export const graphNodes = [
  {
    op: 'TreeEnsembleRegressor',
    domain: ML_DOMAIN,
    inputs: [tensorName.features],
    output: tensorName.margin,
  },
  { op: 'Mul', domain: '', inputs: [tensorName.margin, tensorName.slope], output: tensorName.scaled },
  { op: 'Add', domain: '', inputs: [tensorName.scaled, tensorName.intercept], output: tensorName.calibrated },
  { op: 'Sigmoid', domain: '', inputs: [tensorName.calibrated], output: tensorName.probability },
] as const;

/** `x < splitValue` goes to the true child, as in XGBoost. */
export const BRANCH_MODE = 'BRANCH_LT';
export const LEAF_MODE = 'LEAF';
