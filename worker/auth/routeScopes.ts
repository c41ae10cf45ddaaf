// The one table of who may call what. A route that is not here is closed, whatever its handler does. `any` is open to
// everyone who is known, whatever their scopes; `link` to a client with a link, and to nobody else.

import type { Scope } from './scopes.ts';

export const ROUTE_SCOPES: Readonly<Record<string, Scope | 'any' | 'public' | 'link'>> = {
  'GET /health': 'public',
  'GET /openapi.json': 'public',
  'GET /v1/model': 'score',
  'POST /v1/score': 'score',
  'POST /v1/score/batch': 'score',
  'GET /v1/applicants': 'read',
  'GET /v1/applicants/:id': 'read',
  'GET /v1/applicants/:id/assessment': 'read',
  'GET /v1/artefacts/:version/:file': 'score',
  'GET /v1/session': 'any',
  'POST /v1/session': 'any',
  'DELETE /v1/session': 'any',
  'GET /v1/keys': 'admin',
  'POST /v1/keys': 'admin',
  'POST /v1/keys/:keyId/rotate': 'admin',
  'DELETE /v1/keys/:keyId': 'admin',
  'GET /v1/applicants/:id/export': 'admin',
  'DELETE /v1/applicants/:id': 'admin',
  'POST /v1/decisions': 'advise',
  'GET /v1/decisions': 'read',
  'GET /v1/decisions/:id': 'read',
  'GET /v1/decisions/:id/explanation': 'read',
  'POST /v1/decisions/:id/reviews': 'advise',
  'PATCH /v1/decisions/:id/reviews/:reviewId': 'advise',
  'GET /v1/reviews': 'read',
  'POST /v1/decisions/:id/client-links': 'advise',
  'GET /v1/decisions/:id/client-links': 'read',
  'DELETE /v1/client-links/:linkId': 'advise',
  'GET /v1/client': 'link',
  'GET /v1/client/artefacts/:file': 'link',
  'POST /v1/client/reviews': 'link',
  'GET /v1/models': 'read',
  'POST /v1/models/:version/alias': 'admin',
  'POST /v1/models/champion/rollback': 'admin',
  'DELETE /v1/models/challenger': 'admin',
  'GET /v1/drift': 'read',
  'GET /v1/drift/performance': 'read',
  'GET /v1/drift/:snapshot': 'read',
  'POST /v1/outcomes': 'admin',
  'GET /v1/alerts': 'read',
  'POST /v1/alerts/:id/acknowledge': 'advise',
  'GET /v1/audit': 'admin',
  'GET /v1/audit/verify': 'admin',
};

/** @returns the methods declared for a path, e.g. `['GET']` for /v1/applicants/100002; empty where there is none. */
export function methodsOf(path: string): string[] {
  return Object.keys(ROUTE_SCOPES).flatMap((route) => {
    const [method, pattern] = route.split(' ') as [string, string];
    return matches(pattern, path) ? [method] : [];
  });
}

function matches(pattern: string, path: string): boolean {
  const parts = path.split('/');
  const patternParts = pattern.split('/');
  return (
    parts.length === patternParts.length &&
    patternParts.every((part, i) => (part.startsWith(':') ? parts[i] !== '' : part === parts[i]))
  );
}
