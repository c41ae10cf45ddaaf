// The one table of routes for /openapi.json and /docs. A new route is one entry here, under `METHOD pattern` as in
// auth/routeScopes.ts: what it does in one line of both languages, schemas of query, body and answer (answerSchemas.ts,
// answers/), the problems it alone has, and an example, which a test executes. Areas of their own have their part of
// the table in routes/. openapi.workerd.test.ts names what is missing.

import { z } from 'zod';
import {
  applicantsQuerySchema,
  assessmentQuerySchema,
  batchItemSchema,
  batchRequestSchema,
  scoreRequestSchema,
} from '../contract.ts';
import { NDJSON_TYPE } from '../requests/ndjsonType.ts';
import {
  applicantAnswerSchema,
  applicantsAnswerSchema,
  batchAnswerSchema,
  healthAnswerSchema,
  modelAnswerSchema,
  scoreAnswerSchema,
  streamedLineSchema,
} from './answerSchemas.ts';
import { CLIENT_ROUTES } from './clientRoutes.ts';
import { MONITORING_ROUTES } from './monitoringRoutes.ts';
import { JSON_TYPE, type RouteDoc } from './routeDoc.ts';
import { ACCESS_ROUTES } from './routes/accessRoutes.ts';
import { RECORD_ROUTES } from './routes/recordRoutes.ts';
import { REGISTRY_ROUTES } from './routes/registryRoutes.ts';

/** An applicant of the embedded demo. */
const APPLICANT = '100011';

const EXAMPLE_APPLICATION = {
  contract_type: 'cash_loans',
  amount_credit: 406_597.5,
  amount_annuity: 24_700.5,
  amount_income: 202_500,
  age_years: 38,
  external_score_2: 0.41,
};
const MODEL_PROBLEMS = ['model_missing', 'model_broken', 'storage_failing'] as const;

export const ROUTE_TABLE: Readonly<Record<string, RouteDoc>> = {
  'GET /health': {
    tag: 'operation',
    summary: { fr: 'Dire si le service peut noter maintenant', en: 'Whether the service could score now' },
    description: {
      fr: 'Le statut 503 accompagne la même réponse quand rien ne peut être noté. Sans HISTORIES seul, D1 le remplace : degraded, statut 200.',
      en: 'The same answer comes with status 503 while nothing can be scored. Without HISTORIES alone D1 stands in: degraded, status 200.',
    },
    answer: { content: { [JSON_TYPE]: healthAnswerSchema } },
    example: {},
  },
  'GET /openapi.json': {
    tag: 'operation',
    summary: { fr: 'Ce document', en: 'This document' },
    answer: { content: { [JSON_TYPE]: z.looseObject({ openapi: z.string() }) } },
    example: {},
  },
  'GET /v1/model': {
    tag: 'models',
    summary: { fr: 'Le modèle en service et ses fichiers', en: 'The model in charge and its files' },
    answer: { content: { [JSON_TYPE]: modelAnswerSchema } },
    problems: MODEL_PROBLEMS,
    example: {},
  },
  'POST /v1/score': {
    tag: 'scoring',
    summary: { fr: 'Noter une demande', en: 'Score one application' },
    description: {
      fr: 'Une demande, un demandeur enregistré, ou les deux : ce qui est donné l’emporte sur ce qui est enregistré.',
      en: 'An application, a stored applicant, or both: what is given wins over what is stored.',
    },
    request: { [JSON_TYPE]: scoreRequestSchema },
    answer: { content: { [JSON_TYPE]: scoreAnswerSchema } },
    problems: [...MODEL_PROBLEMS, 'applicant_unknown', 'not_scorable', 'group_unavailable'],
    example: { body: { application: EXAMPLE_APPLICATION, reasons: true, language: 'en' } },
  },
  'POST /v1/score/batch': {
    tag: 'scoring',
    summary: {
      fr: 'Noter jusqu’à 1 000 demandes, ou un flux de lignes',
      en: 'Score up to 1,000 applications, or a stream of lines',
    },
    description: {
      fr: 'En JSON, les réponses suivent l’ordre des demandes. En application/x-ndjson, une demande par ligne, les options dans l’URL ; la dernière ligne de la réponse est un résumé. Une demande fautive a son propre problème, les autres continuent.',
      en: 'As JSON, answers come in the order of the items. As application/x-ndjson, one item a line, options in the query; the last line of the answer is a summary. A bad item has its own problem, the others go on.',
    },
    query: assessmentQuerySchema,
    request: {
      [JSON_TYPE]: batchRequestSchema
        .extend({ items: z.array(batchItemSchema).min(1).max(1_000) })
        .meta({ id: 'BatchRequest' }),
      [NDJSON_TYPE]: batchItemSchema,
    },
    answer: { content: { [JSON_TYPE]: batchAnswerSchema, [NDJSON_TYPE]: streamedLineSchema } },
    problems: [...MODEL_PROBLEMS, 'group_unavailable'],
    example: {
      body: { items: [{ applicantId: Number(APPLICANT) }, { application: EXAMPLE_APPLICATION }, {}] },
    },
  },
  'GET /v1/applicants': {
    tag: 'applicants',
    summary: { fr: 'Chercher des demandeurs', en: 'Search applicants' },
    query: applicantsQuerySchema,
    answer: { content: { [JSON_TYPE]: applicantsAnswerSchema } },
    problems: ['storage_failing'],
    example: { query: { search: '10', creditMin: '100000', sort: '-credit', position: '4', limit: '3' } },
  },
  'GET /v1/applicants/:id': {
    tag: 'applicants',
    summary: { fr: 'Le dossier d’un demandeur', en: 'The file of an applicant' },
    answer: { content: { [JSON_TYPE]: applicantAnswerSchema } },
    problems: ['applicant_unknown', 'storage_failing'],
    example: { path: { id: APPLICANT } },
  },
  'GET /v1/applicants/:id/assessment': {
    tag: 'applicants',
    summary: {
      fr: 'L’évaluation de la demande enregistrée',
      en: 'The assessment of the stored application',
    },
    query: assessmentQuerySchema,
    answer: { content: { [JSON_TYPE]: scoreAnswerSchema } },
    problems: [...MODEL_PROBLEMS, 'applicant_unknown', 'not_scorable', 'group_unavailable'],
    example: { path: { id: APPLICANT }, query: { explain: 'true', language: 'en' } },
  },
  ...CLIENT_ROUTES,
  'GET /v1/artefacts/:version/:file': {
    tag: 'models',
    summary: { fr: 'Un fichier d’un modèle publié', en: 'A file of a published model' },
    description: {
      fr: 'Nommé par son contenu, il ne change jamais ; If-None-Match reçoit 304.',
      en: 'Named by its content, it never changes; If-None-Match gets 304.',
    },
    answer: { content: { 'application/octet-stream': null, 'application/json': z.looseObject({}) } },
    problems: ['artefact_unknown', 'model_broken', 'storage_failing'],
    example: { path: { version: '{modelVersion}', file: 'manifest.json' } },
  },
  ...REGISTRY_ROUTES,
  ...RECORD_ROUTES,
  ...ACCESS_ROUTES,
  ...MONITORING_ROUTES,
};
