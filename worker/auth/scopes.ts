// What a key may be allowed to do. Which route asks for which is in routeScopes.ts.

export const SCOPES = ['score', 'read', 'advise', 'admin'] as const;

export type Scope = (typeof SCOPES)[number];

/** A key that was checked, as routes and logs know it. */
export interface VerifiedKey {
  readonly keyId: string;
  readonly scopes: readonly Scope[];
}

export function isScope(text: string): text is Scope {
  return (SCOPES as readonly string[]).includes(text);
}
