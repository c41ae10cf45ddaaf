// The type `any`, wherever it is written: annotations, casts, type arguments. Biome's rule finds it too, but obeys a
// suppression comment; this one does not.
import { Visitor } from 'vite';
import { parseModule } from './parseModule.ts';
import { lineAt, type Violation } from './violation.ts';

/** Every `any` written as a type in `source`. */
export function findAny(path: string, source: string): Violation[] {
  const found: Violation[] = [];
  new Visitor({
    TSAnyKeyword: (node) => {
      found.push({
        path,
        line: lineAt(source, node.start),
        message: 'uses the type any: say what it is, or unknown',
      });
    },
  }).visit(parseModule(path, source).program);
  return found;
}
