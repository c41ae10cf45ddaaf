// Words that do not belong in the product: folders of one person's machine, package registries, unfinished work.
import { lineAt, type Violation } from './violation.ts';

interface Rule {
  readonly pattern: RegExp;
  readonly message: string;
  /** Files where the word is in its place. */
  readonly except?: RegExp;
}

// Not preceded by a word, a dot or a slash: `docs/root` and `https://host/home/x` name no folder of a machine.
const rules: readonly Rule[] = [
  {
    pattern:
      /(?<![\w./-])\/(?:root|work)(?=\/|["'`\s)]|$)|(?<![\w./-])\/(?:home|Users)\/[\w.-]+|\b[A-Z]:\\Users\\/gm,
    message: 'names a folder of one machine',
  },
  {
    pattern:
      /\b(?:registry\.npmjs\.org|registry\.yarnpkg\.com|npm\.pkg\.github\.com|files\.pythonhosted\.org)\b/g,
    message: 'names a package registry',
    except: /^package-lock\.json$/,
  },
  {
    pattern: /\b(?:TO[D]O|FIX[M]E)\b/g,
    message: 'announces unfinished work',
    except: /^package-lock\.json$/,
  },
];

/** Every forbidden word of a text file. */
export function findForbiddenWords(path: string, source: string): Violation[] {
  return rules
    .filter(({ except }) => except?.test(path) !== true)
    .flatMap(({ pattern, message }) =>
      [...source.matchAll(pattern)].map((match) => ({
        path,
        line: lineAt(source, match.index),
        message: `${message}: ${match[0]}`,
      })),
    );
}
