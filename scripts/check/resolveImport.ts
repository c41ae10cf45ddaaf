// Where an import leads: a file of this repository, a package, or a module of Node.
import { posix } from 'node:path';

export type ImportTarget =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'package'; readonly name: string }
  | { readonly kind: 'node'; readonly name: string };

/** `importer` is relative to the root; so is the path of the answer. Says nothing about whether the file exists. */
export function resolveImport(importer: string, specifier: string): ImportTarget {
  if (specifier.startsWith('node:')) return { kind: 'node', name: specifier };
  if (specifier.startsWith('.')) {
    // vite's `?url` and the like name the same file.
    const path = specifier.replace(/[?#].*$/, '');
    return { kind: 'file', path: posix.join(posix.dirname(importer), path) };
  }
  const [scope = '', name] = specifier.split('/');
  return { kind: 'package', name: scope.startsWith('@') ? `${scope}/${name}` : scope };
}
