// What the Worker is given: its bindings (wrangler.toml) and what its middlewares leave for the routes.

import type { D1Database, KVNamespace, RateLimit } from '@cloudflare/workers-types/index.ts';
import type { Store } from './apiFault.ts';
import type { VerifiedKey } from './auth/scopes.ts';
import type { Once } from './idempotency/once.ts';
import type { ClientLinkRow } from './links/clientLinkRow.ts';

export interface Env {
  /** Artefacts and their aliases. */
  readonly MODELS: KVNamespace;
  /** Packed shards of applicants. */
  readonly HISTORIES: KVNamespace;
  readonly DB: D1Database;
  /** Which requests get a line in the log: `all` (default), or only those that were refused or failed: `faults`. */
  readonly REQUEST_LOG?: string;
  /** Calls of one key in a short time; absent = not limited, as on one's own machine. */
  readonly RATE_LIMITER?: RateLimit;
  /** What the binding is set to, for the headers that tell it: `<requests>/<seconds>`. */
  readonly RATE_LIMIT?: string;
  /** Of keys that say nothing else; absent = not limited. */
  readonly REQUESTS_PER_DAY?: string;
  /** Origins of other sites whose pages may call, separated by commas. */
  readonly CORS_ORIGINS?: string;
  /** Cloudflare Access: `https://<team>.cloudflareaccess.com`; absent = its assertions are not read. */
  readonly ACCESS_TEAM_DOMAIN?: string;
  readonly ACCESS_AUDIENCE?: string;
  /** JSON: who may what (auth/verifyAccess.ts). */
  readonly ACCESS_SCOPES?: string;
  /** Who lends, as documents for applicants call it. */
  readonly LENDER_NAME?: string;
  /** How an applicant reaches the lender; one or more lines, parted by line feeds. */
  readonly LENDER_CONTACT?: string;
  /** Where alerts are sent; absent = nowhere. */
  readonly ALERT_WEBHOOK_URL?: string;
  /** Secret: what they are signed with (monitoring/sendAlert.ts). Needed with the address. */
  readonly ALERT_WEBHOOK_SECRET?: string;
}

/** Hono's view of a request to this Worker. */
export interface AppEnv {
  Bindings: Env;
  Variables: {
    requestId: string;
    /** Once it was asked for (requests/routeOf.ts). */
    route?: string | null;
    /** The champion as this request sees it; null while nothing is published or the store does not answer. */
    modelVersion: string | null;
    /** null on public routes. */
    key: VerifiedKey | null;
    /** Stores that failed this request and that another stood in for. */
    degraded: Set<Store>;
    /** Of a client, on the routes that are theirs alone. */
    link: ClientLinkRow | null;
    /** Of a write with an Idempotency-Key. */
    once: Once | undefined;
    /** Milliseconds by part of the work, for Server-Timing. */
    timings: Map<string, number>;
  };
}
