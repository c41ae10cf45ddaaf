// The whole HTML file around a body: one file, no script, nothing loaded from anywhere.

import { type Markup, markup } from './markup.ts';
import type { Language } from './numbers.ts';
import { chartStyles, tokenStyles } from './styles/tokens.ts';

export interface PageOptions {
  readonly language: Language;
  readonly title: string;
  /** CSS of this kind of document. */
  readonly styles: string;
  readonly body: Markup;
}

/** Even if a text ever got past the escaping, this policy lets it run nothing and fetch nothing. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

export function page({ language, title, styles, body }: PageOptions): string {
  const head = markup`<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>${title}</title>`;
  const shown = language === 'fr' ? frenchSpaces(body.text) : body.text;
  return `<!doctype html>\n<html lang="${language}">\n<head>${head.text}\n<style>${tokenStyles}${chartStyles}${styles}</style>\n</head>\n<body>${shown}</body>\n</html>\n`;
}

/** French sets a space that never breaks before high punctuation and inside its quotation marks. */
function frenchSpaces(text: string): string {
  return text.replace(/ ([:;?!»%])/g, '\u00a0$1').replace(/« /g, '«\u00a0');
}
