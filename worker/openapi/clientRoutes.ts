// The routes around the person a decision is about, for routeTable.ts: the explanation and the client's own link.

import { explanationQuerySchema } from '../contractExplanation.ts';
import { explanationAnswerSchema } from './explanationSchemas.ts';
import type { RouteDoc } from './routeDoc.ts';

const JSON_TYPE = 'application/json';

export const CLIENT_ROUTES: Readonly<Record<string, RouteDoc>> = {
  'GET /v1/decisions/:id/explanation': {
    tag: 'decisions',
    summary: {
      fr: 'La décision expliquée en mots simples, à imprimer',
      en: 'The decision explained in plain words, to be printed',
    },
    description: {
      fr: 'En JSON, ou en page autonome à imprimer : Accept: text/html, ou format=html (directive (UE) 2023/2225, art. 18).',
      en: 'As JSON, or as a self-contained page to print: Accept: text/html, or format=html (Directive (EU) 2023/2225, art. 18).',
    },
    query: explanationQuerySchema,
    answer: { content: { [JSON_TYPE]: explanationAnswerSchema, 'text/html': null } },
    problems: ['decision_unknown', 'decision_erased', 'storage_failing'],
  },
};
