// Comments that silence the compiler or the linter: the blunt ones are refused, the precise ones need a reason.
import { parseModule } from './parseModule.ts';
import { lineAt, type Violation } from './violation.ts';

/** More than "ok" or "later". */
const SHORTEST_REASON_CHARACTERS = 6;

/** Every silencing comment of `source` that is refused. */
export function findSuppressions(path: string, source: string): Violation[] {
  return parseModule(path, source).comments.flatMap(({ value, start }) => {
    const message = complaint(value);
    return message === undefined ? [] : [{ path, line: lineAt(source, start), message }];
  });
}

/** A directive stands at the beginning of its comment; a comment that merely speaks of one is none. */
function complaint(comment: string): string | undefined {
  const text = comment.replace(/^[\s*/{]+/, '');
  const blunt = /^(@ts-ignore|@ts-nocheck|eslint-disable[\w-]*)/.exec(text)?.[1];
  if (blunt !== undefined)
    return `silences with ${blunt}: use @ts-expect-error or biome-ignore, with a reason`;
  const typed = /^(@ts-expect-error)(.*)/s.exec(text);
  const linted = /^(biome-ignore[\w-]*)\s*[^:]*:?(.*)/s.exec(text);
  const [, directive, reason = ''] = typed ?? linted ?? [];
  if (directive === undefined) return undefined;
  const length = reason.replace(/^[\s:,-]+/, '').trim().length;
  return length >= SHORTEST_REASON_CHARACTERS ? undefined : `silences with ${directive} without a reason`;
}
