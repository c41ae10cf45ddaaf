// A fingerprint of the files a build reads, so that the second start builds nothing.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Tests and their fixtures never end up in what is built. */
const notBuilt = /\.test\.tsx?$|\/fixtures\//;

/**
 * SHA-256 (hex) over path and content of every file under `paths` (files or folders, relative to `root`; the order of
 * `paths` counts). A path that does not exist is skipped, so that its appearance changes the answer.
 */
export function hashInputs(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths.flatMap((given) => filesUnder(root, given))) {
    const content = readFileSync(join(root, path));
    // The length keeps "ab" + "c" apart from "a" + "bc".
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function filesUnder(root: string, path: string): string[] {
  const stats = statSync(join(root, path), { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (stats.isFile()) return [path];
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((file) => !notBuilt.test(file))
    .sort();
}
