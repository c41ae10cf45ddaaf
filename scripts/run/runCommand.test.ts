import { describe, expect, it } from 'vitest';
import { repositoryRoot } from './repositoryRoot.ts';
import { runCommand } from './runCommand.ts';

describe('runCommand', () => {
  it('gives the exit code and both outputs, in the root of the repository', async () => {
    const script = 'console.log(process.cwd()); console.error("bad"); process.exit(3)';
    expect(await runCommand(process.execPath, ['-e', script])).toEqual({
      code: 3,
      output: `${repositoryRoot}\nbad`,
    });
  });

  it('says that a program could not be started', async () => {
    const { code, output } = await runCommand('no-such-program', []);
    expect(code).toBe(127);
    expect(output).toContain('no-such-program could not be started');
  });

  it('is a failure when a signal ended the program', async () => {
    const { code, output } = await runCommand(process.execPath, [
      '-e',
      'process.kill(process.pid, "SIGKILL")',
    ]);
    expect(code).toBe(128);
    expect(output).toContain('SIGKILL');
  });
});
