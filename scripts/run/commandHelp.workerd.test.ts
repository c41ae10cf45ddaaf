// Every command that package.json offers says how it is used, and does nothing else then.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryRoot } from './repositoryRoot.ts';
import { runCommand } from './runCommand.ts';

const { scripts } = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const own = Object.entries(scripts).filter(([, line]) => line.startsWith('node '));

it.each(own)('npm run %s -- --help answers with its usage', async (name, line) => {
  const { code, output } = await runCommand(process.execPath, [...line.split(' ').slice(1), '--help']);
  expect(code, output).toBe(0);
  expect(output).toMatch(new RegExp(`npm (run )?${name}\\b|${line.replace('node ', '')}`));
});
