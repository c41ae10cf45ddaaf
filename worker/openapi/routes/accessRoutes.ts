// Keys and sessions, for the table of routes.

import { createKeyRequestSchema, keysQuerySchema, rotateKeyRequestSchema } from '../../contractAccess.ts';
import {
  createdKeyAnswerSchema,
  keyAnswerSchema,
  keysAnswerSchema,
  rotatedKeyAnswerSchema,
  sessionAnswerSchema,
} from '../answers/accessAnswers.ts';
import { JSON_TYPE, type RouteDoc } from '../routeDoc.ts';

export const ACCESS_ROUTES: Readonly<Record<string, RouteDoc>> = {
  'GET /v1/session': {
    tag: 'access',
    summary: { fr: 'Qui appelle, et avec quels droits', en: 'Who is calling, and with which scopes' },
    answer: { content: { [JSON_TYPE]: sessionAnswerSchema } },
    example: {},
  },
  'POST /v1/session': {
    tag: 'access',
    summary: {
      fr: 'Échanger une clé contre un cookie de session',
      en: 'Exchange a key for a session cookie',
    },
    description: {
      fr: 'Le cookie est HttpOnly et SameSite=Strict ; une page ne peut pas le lire.',
      en: 'The cookie is HttpOnly and SameSite=Strict; no page can read it.',
    },
    answer: { status: 201, content: { [JSON_TYPE]: sessionAnswerSchema } },
    problems: ['session_needs_key', 'session_insecure', 'storage_failing'],
    example: {},
  },
  'DELETE /v1/session': {
    tag: 'access',
    summary: { fr: 'Clore la session', en: 'End the session' },
    answer: { status: 204, content: {} },
    problems: ['session_insecure', 'storage_failing'],
    example: {},
  },
  'GET /v1/keys': {
    tag: 'access',
    summary: {
      fr: 'Les clés émises, sans les clés elles-mêmes',
      en: 'The keys issued, not the keys themselves',
    },
    query: keysQuerySchema,
    answer: { content: { [JSON_TYPE]: keysAnswerSchema } },
    problems: ['storage_failing'],
    example: { query: { limit: '3' } },
  },
  'POST /v1/keys': {
    tag: 'access',
    summary: { fr: 'Créer une clé, montrée cette seule fois', en: 'Create a key, shown this once' },
    request: { [JSON_TYPE]: createKeyRequestSchema },
    answer: { status: 201, content: { [JSON_TYPE]: createdKeyAnswerSchema } },
    problems: ['storage_failing'],
    example: { body: { label: 'Partner 1', scopes: ['score'], requestsPerDay: 50_000 } },
  },
  'POST /v1/keys/:keyId/rotate': {
    tag: 'access',
    summary: { fr: 'Remplacer une clé', en: 'Rotate a key' },
    description: {
      fr: 'L’ancienne clé reste valable overlapHours heures à côté de la nouvelle.',
      en: 'The old key stays valid beside the new one for overlapHours hours.',
    },
    request: { [JSON_TYPE]: rotateKeyRequestSchema },
    answer: { status: 201, content: { [JSON_TYPE]: rotatedKeyAnswerSchema } },
    problems: ['api_key_unknown', 'api_key_inactive', 'storage_failing'],
    example: { path: { keyId: '{keyId}' }, body: { overlapHours: 2 } },
  },
  'DELETE /v1/keys/:keyId': {
    tag: 'access',
    summary: { fr: 'Révoquer une clé', en: 'Revoke a key' },
    description: {
      fr: 'Refusée partout en moins d’une minute ; ses sessions sont closes.',
      en: 'Refused everywhere within a minute; its sessions end.',
    },
    answer: { content: { [JSON_TYPE]: keyAnswerSchema } },
    problems: ['api_key_unknown', 'last_admin_key', 'storage_failing'],
    example: { path: { keyId: '{keyId}' } },
  },
};
