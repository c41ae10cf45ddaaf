// Runs a program of this repository and keeps what it says, so that steps running side by side stay readable.
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { repositoryRoot } from './repositoryRoot.ts';

export interface CommandResult {
  /** 128 or more when a signal ended it, 127 when it could not be started. */
  readonly code: number;
  /** Standard output and standard error, in the order they came. */
  readonly output: string;
}

export interface CommandOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Shows the output as it comes instead of keeping it. */
  readonly shown?: boolean;
}

/** Runs `program`, found in node_modules/.bin first, in the root of the repository. Never rejects. */
export function runCommand(
  program: string,
  programArguments: readonly string[],
  { env = {}, shown = false }: CommandOptions = {},
): Promise<CommandResult> {
  const path = [join(repositoryRoot, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);
  return new Promise((resolve) => {
    const child = spawn(program, programArguments, {
      cwd: repositoryRoot,
      env: { ...process.env, ...(shown ? {} : { NO_COLOR: '1' }), ...env, PATH: path },
      stdio: shown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    const end = (code: number, more = ''): void =>
      resolve({ code, output: `${Buffer.concat(chunks).toString()}${more}`.trimEnd() });
    child.on('error', (error) => end(127, `${program} could not be started: ${error.message}`));
    child.on('close', (code, signal) =>
      code === null ? end(128, `\n${program} was ended by ${signal}`) : end(code),
    );
  });
}
