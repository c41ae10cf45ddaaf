// Installs what the tests need where that takes no decision of a person: as root on Debian and its kin. Elsewhere it
// says what to install.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { runCommand } from '../run/runCommand.ts';
import { stage } from '../run/stage.ts';
import {
  chromiumProgram,
  installSentence,
  type TestProgram,
  wrongPathSentence,
  xgboostProgram,
} from './testPrograms.ts';

const APT = '/usr/bin/apt-get';
const APT_LISTS = '/var/lib/apt/lists';
const LISTS_STALE_AFTER_HOURS = 24;
const aptEnvironment = { DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };

export interface MissingProgram {
  readonly program: TestProgram;
  /** What the person has to do. */
  readonly sentence: string;
}

/** Installs what is missing and can be installed; the rest, with what to do about each. */
export async function installTestPrograms(): Promise<MissingProgram[]> {
  const hasApt = existsSync(APT);
  const programs = [chromiumProgram, xgboostProgram];
  const wanted = programs.filter(({ isInstalled, couldBeFaster }) => !isInstalled() || couldBeFaster?.());
  const installable = wanted.filter((program) => wrongPathSentence(program, process.env) === undefined);
  if (hasApt && process.getuid?.() === 0) {
    // One by one: a package this system does not have must not keep the others away.
    for (const { debianPackage } of installable) await aptInstall(debianPackage);
  }
  return programs
    .filter(({ isInstalled }) => !isInstalled())
    .map((program) => {
      const instruction = installSentence([program], process.platform, hasApt);
      return { program, sentence: wrongPathSentence(program, process.env) ?? instruction };
    });
}

async function aptInstall(debianPackage: string): Promise<void> {
  if (listsAreStale()) await apt('refreshing the package lists', ['update']);
  const install = ['install', '-y', '--no-install-recommends', debianPackage];
  const name = `installing ${debianPackage}`;
  if (await apt(name, install)) return;
  // Lists that look fresh may still name files the mirror no longer has.
  await apt('refreshing the package lists', ['update']);
  await apt(name, install);
}

async function apt(name: string, aptArguments: readonly string[]): Promise<boolean> {
  const { code, output } = await stage(name, () => runCommand(APT, aptArguments, { env: aptEnvironment }));
  if (code !== 0) console.log(output.split('\n').slice(-5).join('\n'));
  return code === 0;
}

function listsAreStale(): boolean {
  if (!existsSync(APT_LISTS)) return true;
  const ageHours = (Date.now() - statSync(APT_LISTS).mtimeMs) / 3_600_000;
  return (
    ageHours > LISTS_STALE_AFTER_HOURS || !readdirSync(APT_LISTS).some((name) => name.includes('Packages'))
  );
}
