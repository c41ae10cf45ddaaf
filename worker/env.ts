// What the Worker is given: its bindings (wrangler.toml) and what its middlewares leave for the routes.

import type { D1Database, KVNamespace } from '@cloudflare/workers-types/index.ts';
import type { VerifiedKey } from './auth/scopes.ts';

export interface Env {
  /** Artefacts and their aliases. */
  readonly MODELS: KVNamespace;
  /** Packed shards of applicants. */
  readonly HISTORIES: KVNamespace;
  readonly DB: D1Database;
}

/** Hono's view of a request to this Worker. */
export interface AppEnv {
  Bindings: Env;
  Variables: {
    requestId: string;
    /** The champion as this request sees it; null while nothing is published or the store does not answer. */
    modelVersion: string | null;
    /** null on public routes. */
    key: VerifiedKey | null;
  };
}
