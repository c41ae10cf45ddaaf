// The two programs the tests need beside npm's packages: libxgboost (training) and Chromium (pages).
import { existsSync } from 'node:fs';
import { findLibxgboost } from '../../training/booster/findLibxgboost.ts';
import { findChromium, lacksHeadlessShell } from './findChromium.ts';

export interface TestProgram {
  readonly name: string;
  readonly debianPackage: string;
  /** The environment variable that may name the file. */
  readonly variable: string;
  readonly isInstalled: () => boolean;
  /** One is there that does, but this package has a faster one. */
  readonly couldBeFaster?: () => boolean;
  /** What to do on macOS, and where neither apt nor brew is at hand. */
  readonly macInstruction: string;
  readonly otherInstruction: string;
}

export const chromiumProgram: TestProgram = {
  name: 'Chromium',
  debianPackage: 'chromium-headless-shell',
  variable: 'CHROMIUM_PATH',
  isInstalled: () => findChromium() !== undefined,
  couldBeFaster: lacksHeadlessShell,
  macInstruction: 'install Google Chrome or Chromium (brew install --cask google-chrome)',
  otherInstruction: 'install Chromium or Chrome and set CHROMIUM_PATH to its program',
};

export const xgboostProgram: TestProgram = {
  name: 'libxgboost',
  debianPackage: 'libxgboost0',
  variable: 'LIBXGBOOST_PATH',
  isInstalled: () => {
    try {
      return existsSync(findLibxgboost());
    } catch {
      return false;
    }
  },
  macInstruction: 'brew install xgboost libomp',
  otherInstruction: 'install the shared library of XGBoost and set LIBXGBOOST_PATH to it',
};

/** One sentence that says how to install `missing` on this kind of machine. */
export function installSentence(
  missing: readonly TestProgram[],
  platform: NodeJS.Platform,
  hasApt: boolean,
): string {
  const names = missing.map(({ name }) => name).join(' and ');
  if (hasApt) {
    const packages = missing.map(({ debianPackage }) => debianPackage).join(' ');
    return `The tests need ${names}. Run: sudo apt-get update && sudo apt-get install -y ${packages}`;
  }
  const instructions = missing.map((program) =>
    platform === 'darwin' ? program.macInstruction : program.otherInstruction,
  );
  return `The tests need ${names}: ${instructions.join('; ')}.`;
}

/** The sentence for a variable that names a file that is not there: nothing to install would repair that. */
export function wrongPathSentence(
  { name, variable }: TestProgram,
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const path = environment[variable];
  if (!path) return undefined;
  return `${variable} is "${path}", where there is no ${name}: correct it or leave it out.`;
}
