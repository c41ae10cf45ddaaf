// A Forest -> the attributes of ONNX's TreeEnsembleRegressor. The trees keep their order and their nodes' order, so
// that the file can be read back into the same forest; the covers travel as `nodes_hitrates`, which ORT ignores.
import { attributeType, BRANCH_MODE, LEAF_MODE, onnxField } from '../../wasm/artefact/onnxFormat.ts';
import type { Forest } from '../../wasm/trees/forest.ts';
import type { ProtobufWriter } from './onnxProtobuf.ts';

/** Writes the attributes into `node`. The forest must have passed `checkForest`. */
export function writeTreeAttributes(node: ProtobufWriter, forest: Forest): void {
  const treeOf = treeOfEachNode(forest);
  const idInTree = treeOf.map((tree, i) => i - forest.roots[tree]!);
  const isLeaf = Array.from(forest.feature, (feature) => feature < 0);
  const leaves = Int32Array.from(isLeaf.keys()).filter((i) => isLeaf[i]!);
  const childId = (child: number, i: number) => (child < 0 ? 0 : child - forest.roots[treeOf[i]!]!);

  writeText(node, 'aggregate_function', 'SUM');
  writeFloats(node, 'base_values', Float32Array.of(forest.baseMargin));
  writeInteger(node, 'n_targets', 1);
  writeIntegers(node, 'nodes_falsenodeids', forest.right.map(childId));
  writeIntegers(
    node,
    'nodes_featureids',
    forest.feature.map((feature) => Math.max(feature, 0)),
  );
  writeFloats(node, 'nodes_hitrates', forest.cover);
  writeIntegers(node, 'nodes_missing_value_tracks_true', forest.missingGoesLeft);
  writeTexts(
    node,
    'nodes_modes',
    isLeaf.map((leaf) => (leaf ? LEAF_MODE : BRANCH_MODE)),
  );
  writeIntegers(node, 'nodes_nodeids', idInTree);
  writeIntegers(node, 'nodes_treeids', treeOf);
  writeIntegers(node, 'nodes_truenodeids', forest.left.map(childId));
  writeFloats(node, 'nodes_values', forest.splitValue);
  writeText(node, 'post_transform', 'NONE');
  writeIntegers(node, 'target_ids', new Uint8Array(leaves.length));
  writeIntegers(
    node,
    'target_nodeids',
    leaves.map((i) => idInTree[i]!),
  );
  writeIntegers(
    node,
    'target_treeids',
    leaves.map((i) => treeOf[i]!),
  );
  writeFloats(
    node,
    'target_weights',
    Float32Array.from(leaves, (i) => forest.leafValue[i]!),
  );
}

function treeOfEachNode(forest: Forest): Int32Array {
  const treeOf = new Int32Array(forest.feature.length);
  for (const [tree, root] of forest.roots.entries()) treeOf.fill(tree, root, forest.roots[tree + 1]);
  return treeOf;
}

function writeAttribute(
  node: ProtobufWriter,
  name: string,
  type: number,
  value: (into: ProtobufWriter) => void,
): void {
  node.message(onnxField.node.attribute, (attribute) => {
    attribute.text(onnxField.attribute.name, name);
    value(attribute);
    attribute.integer(onnxField.attribute.type, type);
  });
}

function writeInteger(node: ProtobufWriter, name: string, value: number): void {
  writeAttribute(node, name, attributeType.int, (into) => into.integer(onnxField.attribute.i, value));
}

function writeText(node: ProtobufWriter, name: string, value: string): void {
  writeAttribute(node, name, attributeType.string, (into) => into.text(onnxField.attribute.s, value));
}

function writeIntegers(node: ProtobufWriter, name: string, values: Iterable<number>): void {
  writeAttribute(node, name, attributeType.ints, (into) => into.integers(onnxField.attribute.ints, values));
}

function writeFloats(node: ProtobufWriter, name: string, values: Float32Array): void {
  writeAttribute(node, name, attributeType.floats, (into) => into.floats(onnxField.attribute.floats, values));
}

function writeTexts(node: ProtobufWriter, name: string, values: string[]): void {
  writeAttribute(node, name, attributeType.strings, (into) => {
    for (const value of values) into.text(onnxField.attribute.strings, value);
  });
}
