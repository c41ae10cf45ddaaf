// What is checked without running the product: format and lint, types of every folder, the rules of the repository.

import { repositoryRoot } from '../run/repositoryRoot.ts';
import { runCommand } from '../run/runCommand.ts';
import type { Step } from '../run/step.ts';
import { findViolations } from './findViolations.ts';
import { readTextFiles } from './readTextFiles.ts';
import { violationText } from './violation.ts';

/** Each has its own compiler settings: what does not exist in its runtime does not compile. */
const typedFolders = ['wasm', 'worker', 'web', 'training', 'scripts'];

export const checkSteps: readonly Step[] = [
  commandStep('format and lint', 'biome', ['ci', '--colors=off', '--max-diagnostics=50']),
  ...typedFolders.map((folder) =>
    commandStep(`types of ${folder}`, 'tsc', ['-p', `${folder}/tsconfig.json`, '--pretty', 'false']),
  ),
  { name: 'imports, cycles, versions, words', run: checkRules },
];

function commandStep(name: string, program: string, programArguments: readonly string[]): Step {
  return {
    name,
    run: async () => {
      const { code, output } = await runCommand(program, programArguments);
      return { ok: code === 0, output };
    },
  };
}

function checkRules() {
  const violations = findViolations(readTextFiles(repositoryRoot));
  return { ok: violations.length === 0, output: violations.map(violationText).join('\n') };
}
