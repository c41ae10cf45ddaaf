// Which features of a model know something sensitive: the fields marked so, and every ratio computed from one.

import { type DerivedName, fieldOf, type InputName } from '../../wasm/features/catalogue.ts';
import { deriveFeature, type Inputs } from '../../wasm/features/deriveFeatures.ts';

/** In the order of `features`. */
export function sensitiveFeatures(features: readonly string[]): string[] {
  return features.filter((name) => {
    const field = fieldOf(name);
    if (field.sensitive) return true;
    return (
      field.role === 'derived' &&
      inputsOf(field.name as DerivedName).some((input) => fieldOf(input).sensitive)
    );
  });
}

/** The fields that the formula itself asks for: read off the one function that computes it, so never out of date. */
export function inputsOf(name: DerivedName): InputName[] {
  const asked = new Set<InputName>();
  const inputs = new Proxy({} as Inputs, {
    get: (_, input) => {
      asked.add(input as InputName);
      return 1;
    },
  });
  deriveFeature(name, inputs);
  return [...asked];
}
