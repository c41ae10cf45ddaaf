// The registry of models, for the table of routes.

import { aliasRemovalSchema, aliasRequestSchema } from '../../contractRegistry.ts';
import { aliasAnswerSchema, modelsAnswerSchema } from '../answers/registryAnswers.ts';
import { JSON_TYPE, type RouteDoc } from '../routeDoc.ts';

export const REGISTRY_ROUTES: Readonly<Record<string, RouteDoc>> = {
  'GET /v1/models': {
    tag: 'models',
    summary: { fr: 'Les modèles publiés et leurs alias', en: 'The published models and their aliases' },
    answer: { content: { [JSON_TYPE]: modelsAnswerSchema } },
    problems: ['storage_failing'],
    example: {},
  },
  'POST /v1/models/:version/alias': {
    tag: 'models',
    summary: { fr: 'Mettre un modèle en service, ou à l’essai', en: 'Put a model in charge, or on trial' },
    description: {
      fr: 'champion répond à tous, partout en moins d’une minute. challenger note dans l’ombre (shadowShare) ou répond à une part des demandeurs (canaryShare).',
      en: 'champion answers everyone, everywhere within a minute. challenger scores in the shadow (shadowShare) or answers for a share of applicants (canaryShare).',
    },
    request: { [JSON_TYPE]: aliasRequestSchema.meta({ id: 'AliasRequest' }) },
    answer: { content: { [JSON_TYPE]: aliasAnswerSchema } },
    problems: ['version_unknown', 'model_broken', 'storage_failing'],
    example: {
      path: { version: '{modelVersion}' },
      body: { alias: 'challenger', reason: 'Watch it for a week.', shadowShare: 0.1 },
    },
  },
  'DELETE /v1/models/challenger': {
    tag: 'models',
    summary: { fr: 'Finir l’essai du modèle challenger', en: 'End the trial of the challenger' },
    request: { [JSON_TYPE]: aliasRemovalSchema },
    answer: { content: { [JSON_TYPE]: aliasAnswerSchema } },
    problems: ['storage_failing'],
    example: { body: { reason: 'The week of watching is over.' } },
  },
  'POST /v1/models/champion/rollback': {
    tag: 'models',
    summary: { fr: 'Revenir au modèle précédent', en: 'Go back to the model before' },
    request: { [JSON_TYPE]: aliasRemovalSchema },
    answer: { content: { [JSON_TYPE]: aliasAnswerSchema } },
    problems: ['nothing_to_roll_back', 'model_broken', 'storage_failing'],
    example: { body: { reason: 'Refusals doubled since the promotion.' } },
  },
};
