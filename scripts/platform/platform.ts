// What publication needs of Cloudflare: keys and values, and SQL. Two things implement it, one test suite runs over
// both: the embedded state of this machine (localPlatform.ts) and the account's REST API (remotePlatform.ts).

/** Bindings of wrangler.toml. */
export type KvBinding = 'MODELS' | 'HISTORIES';

export interface KvEntry {
  readonly key: string;
  readonly value: Uint8Array;
}

/**
 * Texts and numbers only, because the REST API binds texts: a number relies on its column's affinity, a BLOB travels as
 * hexadecimal text through unhex(), NULL as an empty text through nullif().
 */
export type SqlValue = string | number;

export interface Statement {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

export type Row = Readonly<Record<string, unknown>>;

export interface Platform {
  /** For messages: "local state" or the account. */
  readonly name: string;
  /** null where there is no such key. */
  kvGet(binding: KvBinding, key: string): Promise<Uint8Array | null>;
  kvPut(binding: KvBinding, key: string, value: Uint8Array): Promise<void>;
  /** In as many calls as the platform's limits ask for; not atomic. */
  kvPutMany(binding: KvBinding, entries: readonly KvEntry[]): Promise<void>;
  /** All keys that start so. */
  kvList(binding: KvBinding, prefix: string): Promise<string[]>;
  kvDeleteMany(binding: KvBinding, keys: readonly string[]): Promise<void>;
  /** One statement, its rows. */
  query(sql: string, values?: readonly SqlValue[]): Promise<Row[]>;
  /** All or none, in order. */
  batch(statements: readonly Statement[]): Promise<void>;
  /** Gives processes and sockets back. */
  close(): Promise<void>;
}
