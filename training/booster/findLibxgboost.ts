// Where the shared library of XGBoost lies on this machine. It looks, and loads nothing.

import { existsSync } from 'node:fs';
import { BoosterError } from './boosterError.ts';

/** Debian and Ubuntu (both architectures), a hand-built Linux library, Homebrew on Apple silicon and on Intel. */
const KNOWN_PATHS = [
  '/usr/lib/x86_64-linux-gnu/libxgboost.so.0',
  '/usr/lib/aarch64-linux-gnu/libxgboost.so.0',
  '/usr/lib/x86_64-linux-gnu/libxgboost.so',
  '/usr/lib/aarch64-linux-gnu/libxgboost.so',
  '/usr/local/lib/libxgboost.so',
  '/opt/homebrew/lib/libxgboost.dylib',
  '/usr/local/lib/libxgboost.dylib',
] as const;

/**
 * Path of libxgboost. `LIBXGBOOST_PATH`, when set, is the only place looked at: a wrong setting must not be
 * repaired by silently using another version.
 * @throws BoosterError `library_missing` with the places searched and what to install
 */
export function findLibxgboost(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  exists: (path: string) => boolean = existsSync,
): string {
  const chosen = environment.LIBXGBOOST_PATH;
  const searched = chosen ? [chosen] : KNOWN_PATHS;
  const found = searched.find(exists);
  if (found === undefined) throw new BoosterError({ reason: 'library_missing', searched });
  return found;
}
