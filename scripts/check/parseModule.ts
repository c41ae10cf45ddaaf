// The syntax tree of a TypeScript or JavaScript file, by the parser that vite brings: comments and strings cannot be
// mistaken for code.
import { type ParseResult, parseSync } from 'vite';

export type ParsedModule = Pick<ParseResult, 'program' | 'comments'>;

/** Whether the file is one that `parseModule` reads. */
export function isModulePath(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path);
}

/** Throws an Error with the parser's own words when `source` is no valid module. */
export function parseModule(path: string, source: string): ParsedModule {
  const { program, comments, errors } = parseSync(path, source);
  const fault = errors[0];
  if (fault !== undefined) throw new Error(`${path} cannot be parsed: ${fault.message}`);
  return { program, comments };
}
