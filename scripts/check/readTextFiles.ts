// The text files of the project: everything but what is installed, built, local state or binary.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const notOurs = new Set([
  '.git',
  'node_modules',
  'dist',
  '.local',
  '.wrangler',
  '.vscode',
  '.idea',
  'LICENSE',
]);
const LARGEST_TEXT_BYTES = 2_000_000;

/** Content of each text file under `root`, by its path relative to it, in alphabetical order. */
export function readTextFiles(root: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const path of walk(root, '').sort()) {
    if (statSync(join(root, path)).size > LARGEST_TEXT_BYTES) continue;
    const content = readFileSync(join(root, path));
    if (!content.includes(0)) files.set(path, content.toString('utf8'));
  }
  return files;
}

function walk(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.has(entry.name) || entry.name.endsWith('.log')) return [];
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return walk(root, path);
    return entry.isFile() ? [path] : [];
  });
}
