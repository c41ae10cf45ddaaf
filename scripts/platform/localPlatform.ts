// KV and D1 as workerd keeps them on this machine. A server may run on the same folder meanwhile.

import { setImmediate as turn } from 'node:timers/promises';
import { Miniflare } from 'miniflare';
import { inGroups } from './inGroups.ts';
import { localOptions } from './localOptions.ts';
import type { KvBinding, Platform, Row, SqlValue } from './platform.ts';

/** Starts workerd without the Worker. `close` ends it. */
export async function openLocalPlatform(persistDirectory: string): Promise<Platform> {
  const miniflare = new Miniflare(localOptions({ persistDirectory }));
  await miniflare.ready;
  return platformOf(miniflare, () => miniflare.dispose());
}

/** Keys of one answer to a listing; KV gives up to 1,000. */
const KEYS_PAGE = 100;

/** Writes at once on one machine; more only waits in a queue. */
const PARALLEL_WRITES = 16;

/**
 * workerd closes connections that rest for some seconds. Who was busy that long hears of it first, and sends on a new one:
 * the second turn of the event loop comes after the sockets were looked at.
 */
async function hearClosedConnections(): Promise<void> {
  await turn();
  await turn();
}

/** The KV and D1 of a running Miniflare. */
export async function platformOf(miniflare: Miniflare, close: () => Promise<void>): Promise<Platform> {
  const namespaces = {
    MODELS: await miniflare.getKVNamespace('MODELS'),
    HISTORIES: await miniflare.getKVNamespace('HISTORIES'),
  };
  const database = await miniflare.getD1Database('DB');
  const prepare = (sql: string, values: readonly SqlValue[]) => database.prepare(sql).bind(...values);

  async function kvPut(binding: KvBinding, key: string, value: Uint8Array): Promise<void> {
    await hearClosedConnections();
    await namespaces[binding].put(key, exactBuffer(value));
  }
  return {
    name: 'the local state',
    kvPut,
    async kvGet(binding, key) {
      await hearClosedConnections();
      const value = await namespaces[binding].get(key, 'arrayBuffer');
      return value && new Uint8Array(value);
    },
    async kvPutMany(binding, entries) {
      for (const group of inGroups(entries, PARALLEL_WRITES)) {
        await Promise.all(group.map(({ key, value }) => kvPut(binding, key, value)));
      }
    },
    async kvList(binding, prefix) {
      const keys: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await namespaces[binding].list({
          prefix,
          limit: KEYS_PAGE,
          ...(cursor !== undefined && { cursor }),
        });
        keys.push(...page.keys.map(({ name }) => name));
        cursor = page.list_complete ? undefined : page.cursor;
      } while (cursor !== undefined);
      return keys;
    },
    async kvDeleteMany(binding, keys) {
      for (const group of inGroups(keys, PARALLEL_WRITES)) {
        await Promise.all(group.map((key) => namespaces[binding].delete(key)));
      }
    },
    async query(sql, values = []) {
      await hearClosedConnections();
      const { results } = await prepare(sql, values).all<Row>();
      return results;
    },
    async batch(statements) {
      await hearClosedConnections();
      await database.batch(statements.map(({ sql, values }) => prepare(sql, values)));
    },
    close,
  };
}

/** The bytes alone: a view may share a larger buffer. */
function exactBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
