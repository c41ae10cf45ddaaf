// Decisions, reviews, the audit chain and the rights of applicants, for the table of routes.

import { auditQuerySchema, auditVerifyQuerySchema } from '../../contractAudit.ts';
import {
  decisionRequestSchema,
  decisionsQuerySchema,
  reviewChangeSchema,
  reviewRequestSchema,
  reviewsQuerySchema,
} from '../../contractDecisions.ts';
import { explanationQuerySchema } from '../../contractExplanation.ts';
import { auditAnswerSchema, auditVerifyAnswerSchema } from '../answers/auditAnswers.ts';
import {
  decisionAnswerSchema,
  decisionsAnswerSchema,
  reviewAnswerSchema,
  reviewsAnswerSchema,
} from '../answers/decisionAnswers.ts';
import { erasureAnswerSchema, exportAnswerSchema } from '../answers/rightsAnswers.ts';
import { JSON_TYPE, type RouteDoc } from '../routeDoc.ts';

/** An applicant of the embedded demo. */
const APPLICANT = '100065';

const DECISION_ROUTES: Readonly<Record<string, RouteDoc>> = {
  'POST /v1/decisions': {
    tag: 'decisions',
    summary: { fr: 'Enregistrer ce qu’une personne a décidé', en: 'Record what a person decided' },
    description: {
      fr: 'La recommandation est recalculée ici et gardée avec ses entrées. Avec seen, rien n’est enregistré si elle n’est plus celle qui a été vue.',
      en: 'The recommendation is computed here and kept with its inputs. With seen, nothing is recorded where it is not the one that was seen.',
    },
    request: { [JSON_TYPE]: decisionRequestSchema.meta({ id: 'DecisionRequest' }) },
    answer: { status: 201, content: { [JSON_TYPE]: decisionAnswerSchema } },
    problems: [
      'model_missing',
      'model_broken',
      'storage_failing',
      'applicant_unknown',
      'not_scorable',
      'recommendation_changed',
      'override_reason_missing',
    ],
    example: {
      body: {
        applicantId: Number(APPLICANT),
        decision: 'refused',
        overrideReason: 'The income could not be confirmed.',
        clientView: 'A new employment contract starts next month.',
      },
    },
  },
  'GET /v1/decisions': {
    tag: 'decisions',
    summary: { fr: 'Les décisions, les dernières d’abord', en: 'The decisions, newest first' },
    query: decisionsQuerySchema,
    answer: { content: { [JSON_TYPE]: decisionsAnswerSchema } },
    problems: ['storage_failing'],
    example: { query: { limit: '3' } },
  },
  'GET /v1/decisions/:id': {
    tag: 'decisions',
    summary: { fr: 'Une décision, rejouée', en: 'A decision, replayed' },
    description: {
      fr: 'Les entrées gardées passent par la version gardée : replay dit si les points sont les mêmes.',
      en: 'The stored inputs go through the stored version: replay says whether the points are the same.',
    },
    answer: { content: { [JSON_TYPE]: decisionAnswerSchema } },
    problems: ['decision_unknown', 'storage_failing'],
    example: { path: { id: '{decisionId}' } },
  },
  'POST /v1/decisions/:id/reviews': {
    tag: 'decisions',
    summary: { fr: 'Demander un réexamen humain', en: 'Ask for a human review' },
    request: { [JSON_TYPE]: reviewRequestSchema },
    answer: { status: 201, content: { [JSON_TYPE]: reviewAnswerSchema } },
    problems: ['decision_unknown', 'review_open', 'storage_failing'],
    example: {
      path: { id: '{decisionId}' },
      body: { applicantView: 'The late payment was paid back in full two years ago.' },
    },
  },
  'PATCH /v1/decisions/:id/reviews/:reviewId': {
    tag: 'decisions',
    summary: { fr: 'Confier ou conclure un réexamen', en: 'Assign or conclude a review' },
    description: {
      fr: 'assignTo le confie ; outcome et grounds le concluent, par une autre personne que celle qui a décidé.',
      en: 'assignTo assigns it; outcome and grounds conclude it, by another person than the one who decided.',
    },
    request: { [JSON_TYPE]: reviewChangeSchema },
    answer: { content: { [JSON_TYPE]: reviewAnswerSchema } },
    problems: [
      'decision_unknown',
      'review_unknown',
      'review_concluded',
      'review_by_first_decider',
      'storage_failing',
    ],
    example: {
      path: { id: '{reviewedDecisionId}', reviewId: '{reviewId}' },
      body: { outcome: 'changed', grounds: 'The repayment is confirmed by the creditor.' },
    },
  },
  'GET /v1/reviews': {
    tag: 'decisions',
    summary: { fr: 'Les réexamens ouverts, ou conclus', en: 'The reviews that are open, or concluded' },
    query: reviewsQuerySchema,
    answer: { content: { [JSON_TYPE]: reviewsAnswerSchema } },
    problems: ['storage_failing'],
    example: { query: { state: 'open', limit: '3' } },
  },
};

const AUDIT_ROUTES: Readonly<Record<string, RouteDoc>> = {
  'GET /v1/audit': {
    tag: 'records',
    summary: { fr: 'Ce qui a été fait, et par qui', en: 'What was done, and by whom' },
    query: auditQuerySchema,
    answer: { content: { [JSON_TYPE]: auditAnswerSchema } },
    problems: ['storage_failing'],
    example: { query: { limit: '3' } },
  },
  'GET /v1/audit/verify': {
    tag: 'records',
    summary: { fr: 'Vérifier la chaîne d’audit', en: 'Verify the audit chain' },
    query: auditVerifyQuerySchema,
    answer: { content: { [JSON_TYPE]: auditVerifyAnswerSchema } },
    problems: ['storage_failing'],
    example: { query: { limit: '100' } },
  },
};

const RIGHTS_ROUTES: Readonly<Record<string, RouteDoc>> = {
  'GET /v1/applicants/:id/export': {
    tag: 'records',
    summary: { fr: 'Tout ce qui est gardé sur un demandeur', en: 'Everything held on an applicant' },
    query: explanationQuerySchema,
    answer: { content: { [JSON_TYPE]: exportAnswerSchema, 'text/html': null } },
    problems: ['applicant_unknown', 'storage_failing'],
    example: { path: { id: APPLICANT } },
  },
  'DELETE /v1/applicants/:id': {
    tag: 'records',
    summary: { fr: 'Effacer un demandeur', en: 'Erase an applicant' },
    description: {
      fr: 'Dossier, historique et textes sont effacés ; les décisions et la chaîne d’audit restent, sans la personne.',
      en: 'File, history and texts are erased; decisions and the audit chain stay, without the person.',
    },
    answer: { content: { [JSON_TYPE]: erasureAnswerSchema } },
    problems: ['applicant_unknown', 'storage_failing'],
    example: { path: { id: '{leavingApplicantId}' } },
  },
};

export const RECORD_ROUTES: Readonly<Record<string, RouteDoc>> = {
  ...DECISION_ROUTES,
  ...AUDIT_ROUTES,
  ...RIGHTS_ROUTES,
};
