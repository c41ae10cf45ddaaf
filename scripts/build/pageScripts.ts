// The JavaScript that a page of the built dashboard needs before it can be used: chunks and all they import, without what
// they fetch later.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { repositoryRoot } from '../run/repositoryRoot.ts';

/** The first chunk, the page's own, and the scorer. ONNX Runtime comes beside them. */
export const PAGE_CHUNKS = {
  list: ['index', 'browserScorer'],
  applicant: ['index', 'browserScorer', 'ApplicantView'],
} as const;

export interface PageScript {
  readonly file: string;
  readonly gzipBytes: number;
}

const assets = join(repositoryRoot, 'dist/web/assets');

/** @param names as the chunks are named without their hash. @throws RangeError for one that was not built. */
export function pageScripts(names: readonly string[]): PageScript[] {
  const files = readdirSync(assets).filter((file) => file.endsWith('.js'));
  const needed = new Set<string>();
  const take = (file: string): void => {
    if (needed.has(file)) return;
    needed.add(file);
    for (const imported of importsOf(readFileSync(join(assets, file), 'utf8'))) take(imported);
  };
  for (const name of names) {
    const file = files.find((one) => one.replace(/-[\w-]{8}\.js$/, '') === name);
    if (!file) throw new RangeError(`No chunk "${name}" among the ${files.length} that were built.`);
    take(file);
  }
  return [...needed].map((file) => ({
    file,
    gzipBytes: gzipSync(readFileSync(join(assets, file))).length,
  }));
}

/** Static imports as the minifier writes them: `from"./x.js"` and `import"./x.js"`; `import("./x.js")` comes later. */
function importsOf(code: string): string[] {
  return [...code.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)].map(([, file]) => file!);
}
