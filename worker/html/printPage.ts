// A page of the Worker: self-contained, without script, under a policy that allows its one style by hash and nothing
// else. It can be saved, printed, sent.

import type { Language } from '../../wasm/explain/language.ts';
import { Html, html } from './html.ts';
import { PRINT_STYLE } from './printStyle.ts';

export interface PrintedPage {
  readonly language: Language;
  readonly title: string;
  readonly body: Html;
}

/** @returns the answer, to be kept nowhere. */
export async function printPage({ language, title, body }: PrintedPage): Promise<Response> {
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${new Html(PRINT_STYLE)}</style>
</head>
<body>
${body}
</body>
</html>
`;
  return new Response(page.text, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': language,
      Vary: 'Accept',
      'Content-Security-Policy': `default-src 'none'; style-src '${await styleHash()}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox`,
    },
  });
}

/** What a policy allows the style by, e.g. sha256-... in base64. */
export async function styleHash(): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(PRINT_STYLE));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
