// The routes around the person a decision is about, for routeTable.ts: the explanation and the client's own link.

import { z } from 'zod';
import { clientLinkRequestSchema, clientQuerySchema, clientReviewSchema } from '../contractClient.ts';
import { explanationQuerySchema } from '../contractExplanation.ts';
import {
  clientAnswerSchema,
  clientLinkAnswerSchema,
  clientLinksAnswerSchema,
  clientReviewAnswerSchema,
  createdClientLinkAnswerSchema,
} from './answers/clientAnswers.ts';
import { explanationAnswerSchema } from './explanationSchemas.ts';
import type { RouteDoc } from './routeDoc.ts';

const JSON_TYPE = 'application/json';
const LINK_PROBLEMS = ['link_unknown', 'link_expired', 'link_revoked', 'link_needed'] as const;

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
  'POST /v1/decisions/:id/client-links': {
    tag: 'decisions',
    summary: { fr: 'Créer un lien pour le client', en: 'Make a link for the client' },
    description: {
      fr: 'Signé, limité dans le temps, révocable, audité. L’adresse n’est montrée qu’une fois.',
      en: 'Signed, expiring, revocable, audited. The address is shown once.',
    },
    request: { [JSON_TYPE]: clientLinkRequestSchema },
    answer: { status: 201, content: { [JSON_TYPE]: createdClientLinkAnswerSchema } },
    problems: ['decision_unknown', 'decision_erased', 'storage_failing'],
  },
  'GET /v1/decisions/:id/client-links': {
    tag: 'decisions',
    summary: { fr: 'Les liens d’une décision', en: 'The links of a decision' },
    answer: { content: { [JSON_TYPE]: clientLinksAnswerSchema } },
    problems: ['decision_unknown', 'storage_failing'],
  },
  'DELETE /v1/client-links/:linkId': {
    tag: 'decisions',
    summary: { fr: 'Révoquer un lien', en: 'Revoke a link' },
    answer: { content: { [JSON_TYPE]: clientLinkAnswerSchema } },
    problems: ['client_link_unknown', 'storage_failing'],
  },
  'GET /v1/client': {
    tag: 'client',
    summary: { fr: 'Ce que le client voit par son lien', en: 'What the client sees through the link' },
    description: {
      fr: 'Authorization: Bearer clairlink_… : ses données, la décision en mots simples, ses raisons, le réexamen. Rien d’autrui.',
      en: 'Authorization: Bearer clairlink_…: their data, the decision in plain words, its reasons, the review. Nothing of anyone else.',
    },
    query: clientQuerySchema,
    answer: { content: { [JSON_TYPE]: clientAnswerSchema } },
    problems: [...LINK_PROBLEMS, 'decision_erased', 'storage_failing'],
  },
  'GET /v1/client/artefacts/:file': {
    tag: 'client',
    summary: {
      fr: 'Un fichier du modèle qui a fait la recommandation',
      en: 'A file of the model that made the recommendation',
    },
    answer: { content: { 'application/octet-stream': null, [JSON_TYPE]: z.looseObject({}) } },
    problems: [...LINK_PROBLEMS, 'artefact_unknown', 'model_broken', 'storage_failing'],
  },
  'POST /v1/client/reviews': {
    tag: 'client',
    summary: { fr: 'Demander un réexamen, une fois', en: 'Ask for a review, once' },
    request: { [JSON_TYPE]: clientReviewSchema },
    answer: { status: 201, content: { [JSON_TYPE]: clientReviewAnswerSchema } },
    problems: [...LINK_PROBLEMS, 'review_asked_already', 'review_open', 'storage_failing'],
  },
};
