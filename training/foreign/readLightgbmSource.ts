// model.txt of LightGBM -> a ForeignSource that answers by LightGBM's own arithmetic in float64 (its library is not
// asked for: the text says all that it computes from).

import { convertLightgbm } from './convertLightgbm.ts';
import type { ForeignSource } from './foreignSource.ts';
import { parseLightgbmText } from './parseLightgbmText.ts';
import { scoreLightgbm } from './scoreLightgbm.ts';

/** The names that LightGBM gives to columns without names. */
const POSITIONAL_NAME = /^Column_\d+$/;

/** @throws BoosterError `malformed_model` or `unsupported_model` */
export function readLightgbmSource(bytes: Uint8Array): ForeignSource {
  const model = parseLightgbmText(bytes);
  const { forest, leafRoundingBound } = convertLightgbm(model);
  const width = forest.featureCount;
  return {
    engine: `LightGBM (text ${model.version}), ${model.objective}`,
    featureNames: model.featureNames.every((name) => POSITIONAL_NAME.test(name)) ? null : model.featureNames,
    forest,
    rounds: model.trees.length,
    parameters: model.parameters,
    leafRoundingBound,
    // Rounded once, at the end: the float32 next to LightGBM's double is the best that a float32 model can answer.
    margins: (values) =>
      Float32Array.from({ length: values.length / width }, (_, row) =>
        scoreLightgbm(model, values.subarray(row * width, (row + 1) * width)),
      ),
    close() {},
  };
}
