// What a request with an Idempotency-Key carries for its write (writeOnce.ts).

import type { D1PreparedStatement } from '@cloudflare/workers-types/index.ts';

/** Of a request with an Idempotency-Key, made by the middleware. */
export interface Once {
  /** What an earlier attempt left; null = none was carried out. */
  readonly left: { readonly value: unknown } | null;
  /** To be run with the write. */
  mark(left: unknown): Promise<D1PreparedStatement>;
}
