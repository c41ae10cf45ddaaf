// What a rule of the repository found, in the form an editor can jump to.

export interface Violation {
  /** Relative to the root of the repository, with slashes. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** A sentence naming what was found and what is expected. */
  readonly message: string;
}

/** The line (from 1) of the character at `offset`. */
export function lineAt(source: string, offset: number): number {
  let line = 1;
  for (let at = source.indexOf('\n'); at !== -1 && at < offset; at = source.indexOf('\n', at + 1)) line++;
  return line;
}

/** Such as `wasm/scorer.ts:3 imports ...`. */
export function violationText({ path, line, message }: Violation): string {
  return `${path}:${line} ${message}`;
}
