// Which problems a route may answer with: its own, and those that every route of its kind has.

import type { ApiFault } from '../apiFault.ts';
import { ROUTE_SCOPES } from '../auth/routeScopes.ts';
import { takesIdempotencyKey } from '../idempotency/takesIdempotencyKey.ts';
import { itemProblem, problemType } from '../problems.ts';
import type { JsonSchema } from './jsonSchemas.ts';
import { exampleFault } from './problemTable.ts';
import type { RouteDoc } from './routeDoc.ts';

type Reason = ApiFault['reason'];

/** Who calls: by key, by session, by Cloudflare Access; how often. */
const KEYED: readonly Reason[] = [
  'key_missing',
  'key_malformed',
  'key_unknown',
  'key_expired',
  'key_revoked',
  'session_unknown',
  'session_expired',
  'access_refused',
  'access_misconfigured',
  'access_unreachable',
  'rate_exceeded',
  'quota_exceeded',
];
const BODY: readonly Reason[] = [
  'malformed_json',
  'not_utf8',
  'json_too_deep',
  'duplicate_names',
  'unsupported_media_type',
  'body_too_large',
  'invalid_request',
];
const IDEMPOTENT: readonly Reason[] = [
  'idempotency_key_malformed',
  'idempotency_key_reused',
  'idempotency_in_progress',
];

/** @returns one answer a status, each naming the types of its problems. */
export function problemAnswers(
  route: string,
  { problems = [], request, query }: RouteDoc,
  problem: JsonSchema,
): JsonSchema {
  const scope = ROUTE_SCOPES[route];
  const writes = !route.startsWith('GET ');
  const reasons = new Set<Reason>([
    ...(scope === 'public' ? [] : KEYED),
    ...(scope === 'public' || scope === 'any' ? [] : (['scope_missing'] as const)),
    ...(scope !== 'public' && writes ? (['csrf_refused'] as const) : []),
    ...(request ? BODY : []),
    ...(query || route.includes('/:id') ? (['invalid_request'] as const) : []),
    ...(takesIdempotencyKey(route) ? IDEMPOTENT : []),
    ...problems,
    'too_slow',
    'internal',
  ]);
  const byStatus = new Map<number, Reason[]>();
  for (const reason of reasons) {
    const { status } = itemProblem(exampleFault(reason));
    byStatus.set(status, [...(byStatus.get(status) ?? []), reason]);
  }
  const answers = [...byStatus].map(([status, all]) => [
    status,
    {
      description: all.map(problemType).join(', '),
      content: { 'application/problem+json': { schema: problem } },
      'x-problem-types': all.map(problemType),
    },
  ]);
  return Object.fromEntries(answers) as JsonSchema;
}
