import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { repositoryRoot } from './run/repositoryRoot.ts';
import { runCommand } from './run/runCommand.ts';

const setup = join(repositoryRoot, 'scripts/setup.mjs');
const holder = createServer();
let port = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
  const address = holder.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});
afterAll(() => new Promise((resolve) => holder.close(resolve)));

it('says that the port is taken and how to choose another, before any work', async () => {
  const { code, output } = await runCommand(process.execPath, [setup, 'start'], {
    env: { PORT: String(port) },
  });
  expect(code).toBe(1);
  // The sentence alone: nothing was installed, built or started before it.
  expect(output).toMatch(
    new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is already in use\\..*PORT=\\d+ npm start$`),
  );
});

it('refuses a PORT that is no port, naming it', async () => {
  const { code, output } = await runCommand(process.execPath, [setup, 'start'], { env: { PORT: 'http' } });
  expect([code, output]).toEqual([1, 'PORT is "http": expected a whole number from 1 to 65535.']);
});

it.each(['', 'deploy', 'toString'])('knows start and test only, not "%s"', (target) => {
  const { status, stderr } = spawnSync(process.execPath, [setup, target], {
    cwd: tmpdir(),
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('expected one of start, test');
});
