// Where a Chromium lies that the page tests can drive. It looks, and starts nothing.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The same engine without a window around it: a page opens in two thirds of the time. */
const HEADLESS_SHELL = 'chromium-headless-shell';
const programs = [HEADLESS_SHELL, 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
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

/** Whether only a Chromium with windows was found: it does, but the tests take a third longer. Not when it was chosen. */
export function lacksHeadlessShell(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  exists: (path: string) => boolean = existsSync,
): boolean {
  return !environment.CHROMIUM_PATH && !findChromium(environment, exists)?.endsWith(HEADLESS_SHELL);
}
