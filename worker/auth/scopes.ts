// What a caller may be allowed to do. Which route asks for which is in routeScopes.ts.

export const SCOPES = ['score', 'read', 'advise', 'admin'] as const;

export type Scope = (typeof SCOPES)[number];

/** A caller who was checked, as routes and logs know it. */
export interface VerifiedKey {
  /** Of the key, or `person_...` for someone who came through Cloudflare Access. */
  readonly keyId: string;
  readonly scopes: readonly Scope[];
  /** How it was proven. Absent: by the key itself. */
  readonly via?: 'key' | 'session' | 'access';
  /** Requests a day; null = as the installation's default. */
  readonly requestsPerDay?: number | null;
  readonly session?: SessionTimes;
}

/** Of a session. Times are ISO 8601. */
export interface SessionTimes {
  readonly sessionId: string;
  /** Unless another request comes before. */
  readonly idleExpiresAt: string;
  readonly expiresAt: string;
}

export function isScope(text: string): text is Scope {
  return (SCOPES as readonly string[]).includes(text);
}

/** @param json as stored: an array of texts. What is no scope (any more) grants nothing. */
export function readScopes(json: string): Scope[] {
  return (JSON.parse(json) as string[]).filter(isScope);
}
