// Rows of keys and sessions kept in an isolate for a moment, so that not every request reads D1. What is revoked is
// refused everywhere when the moment is over, and at once where it was revoked.

import { KEY_CACHE_ENTRIES_MAX, KEY_CACHE_SECONDS_MAX } from '../limits.ts';

export interface RememberedRows<Row> {
  get(sha256: string): Row | null;
  put(sha256: string, row: Row): void;
  /** All rows of a key. */
  forget(keyId: string): void;
}

export function createRememberedRows<Row extends { readonly key_id: string }>(): RememberedRows<Row> {
  const remembered = new Map<string, { readonly row: Row; readonly readAtMs: number }>();
  return {
    get(sha256) {
      const known = remembered.get(sha256);
      return known && Date.now() - known.readAtMs < KEY_CACHE_SECONDS_MAX * 1000 ? known.row : null;
    },
    put(sha256, row) {
      if (remembered.size >= KEY_CACHE_ENTRIES_MAX) remembered.clear();
      remembered.set(sha256, { row, readAtMs: Date.now() });
    },
    forget(keyId) {
      for (const [sha256, { row }] of remembered) if (row.key_id === keyId) remembered.delete(sha256);
    },
  };
}
