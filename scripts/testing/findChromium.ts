// Where a Chromium lies that the page tests can drive. It looks, and starts nothing.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const programs = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const macApplications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Path of a Chromium or Chrome; undefined where there is none. `CHROMIUM_PATH`, when set, is the only place looked at:
 * a wrong setting must not be repaired by silently using another browser.
 */
export function findChromium(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  exists: (path: string) => boolean = existsSync,
): string | undefined {
  const chosen = environment.CHROMIUM_PATH;
  if (chosen) return exists(chosen) ? chosen : undefined;
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const inPath = programs.flatMap((program) => folders.map((folder) => join(folder, program)));
  return [...inPath, ...macApplications].find(exists);
}
