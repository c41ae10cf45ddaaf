// Import cycles. Types count too: files that need each other's types belong together or need a third one.
import { readImports } from './readImports.ts';
import { resolveImport } from './resolveImport.ts';
import type { Violation } from './violation.ts';

/** One violation for each group of files that import each other. Keys of `sources` are paths relative to the root. */
export function findCycles(sources: ReadonlyMap<string, string>): Violation[] {
  const graph = new Map([...sources].map(([path, source]) => [path, importedFiles(path, source)]));
  const inKnownCycle = new Set<string>();
  const violations: Violation[] = [];
  for (const path of [...graph.keys()].sort()) {
    if (inKnownCycle.has(path)) continue;
    const cycle = shortestWayBack(graph, path);
    if (cycle === undefined) continue;
    for (const member of cycle) inKnownCycle.add(member);
    violations.push({ path, line: 1, message: `is in an import cycle: ${[...cycle, path].join(' -> ')}` });
  }
  return violations;
}

function importedFiles(path: string, source: string): string[] {
  return readImports(path, source).flatMap(({ specifier }) => {
    const target = specifier === null ? undefined : resolveImport(path, specifier);
    return target?.kind === 'file' ? [target.path] : [];
  });
}

/** The files of the shortest cycle through `start`, beginning with it; undefined when none leads back. */
function shortestWayBack(graph: ReadonlyMap<string, readonly string[]>, start: string): string[] | undefined {
  const ways: string[][] = [[start]];
  const seen = new Set<string>();
  for (const way of ways) {
    for (const next of graph.get(way[way.length - 1]!) ?? []) {
      if (next === start) return way;
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return undefined;
}
