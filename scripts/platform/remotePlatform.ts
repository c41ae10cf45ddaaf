// KV and D1 of a Cloudflare account, through the REST API as documented:
//   KV: GET|PUT .../values/:key, GET .../keys, PUT .../bulk, POST .../bulk/delete   D1: POST .../query

import type { CallApi } from './cloudflareApi.ts';
import { inGroups } from './inGroups.ts';
import type { KvBinding, KvEntry, Platform, Row, Statement } from './platform.ts';
import { RemoteError } from './remoteError.ts';

export interface RemoteIds {
  readonly namespaces: Readonly<Record<KvBinding, string>>;
  readonly databaseId: string;
}

/** The API takes 10,000 pairs and 100 MB a call; base64 adds a third, and a smaller call is sooner repeated. */
const BULK_PAIRS_MAX = 10_000;
const BULK_BYTES_MAX = 24_000_000;
const KEYS_PAGE = 1_000;
const JSON_TYPE = 'application/json';

export function remotePlatform(call: CallApi, ids: RemoteIds): Platform {
  const pathOf = (binding: KvBinding) => `/storage/kv/namespaces/${ids.namespaces[binding]}`;
  const valuePath = (binding: KvBinding, key: string) =>
    `${pathOf(binding)}/values/${encodeURIComponent(key)}`;

  async function postQuery(body: unknown): Promise<QueryResult[]> {
    const path = `/d1/database/${ids.databaseId}/query`;
    const response = await call({ method: 'POST', path, body: JSON.stringify(body), contentType: JSON_TYPE });
    return resultOf<QueryResult[]>(response, `POST ${path}`);
  }
  async function putGroup(binding: KvBinding, entries: readonly KvEntry[]): Promise<void> {
    const path = `${pathOf(binding)}/bulk`;
    const pairs = entries.map(({ key, value }) => ({
      key,
      value: Buffer.from(value).toString('base64'),
      base64: true,
    }));
    const response = await call({ method: 'PUT', path, body: JSON.stringify(pairs), contentType: JSON_TYPE });
    checkBulk(await resultOf<BulkResult>(response, `PUT ${path}`), `PUT ${path}`);
  }
  return {
    name: 'Cloudflare',
    async kvGet(binding, key) {
      const response = await call({ method: 'GET', path: valuePath(binding, key) });
      return response.status === 404 ? null : new Uint8Array(await response.arrayBuffer());
    },
    async kvPut(binding, key, value) {
      const path = valuePath(binding, key);
      const response = await call({
        method: 'PUT',
        path,
        body: value,
        contentType: 'application/octet-stream',
      });
      await resultOf(response, `PUT ${path}`);
    },
    async kvPutMany(binding, entries) {
      const groups = inGroups(entries, BULK_PAIRS_MAX, ({ value }) => value.length, BULK_BYTES_MAX);
      for (const group of groups) await putGroup(binding, group);
    },
    async kvList(binding, prefix) {
      const keys: string[] = [];
      let cursor = '';
      do {
        const query = new URLSearchParams({ prefix, limit: String(KEYS_PAGE), ...(cursor && { cursor }) });
        const path = `${pathOf(binding)}/keys?${query}`;
        const page = await bodyOf<KeyPage>(await call({ method: 'GET', path }), `GET ${path}`);
        keys.push(...page.result.map(({ name }) => name));
        cursor = page.result_info?.cursor ?? '';
      } while (cursor !== '');
      return keys;
    },
    async kvDeleteMany(binding, keys) {
      const path = `${pathOf(binding)}/bulk/delete`;
      for (const group of inGroups(keys, BULK_PAIRS_MAX)) {
        const response = await call({
          method: 'POST',
          path,
          body: JSON.stringify(group),
          contentType: JSON_TYPE,
        });
        checkBulk(await resultOf<BulkResult>(response, `POST ${path}`), `POST ${path}`);
      }
    },
    async query(sql, values = []) {
      const [result] = await postQuery(wireOf({ sql, values }));
      return result?.results ?? [];
    },
    async batch(statements) {
      await postQuery({ batch: statements.map(wireOf) });
    },
    close: async () => {},
  };
}

interface QueryResult {
  readonly results?: Row[];
}

interface BulkResult {
  readonly unsuccessful_keys?: string[];
}

interface KeyPage {
  readonly success: boolean;
  readonly result: { readonly name: string }[];
  readonly result_info?: { readonly cursor?: string };
}

function wireOf({ sql, values }: Statement): { sql: string; params: string[] } {
  return { sql, params: values.map(String) };
}

async function bodyOf<Body extends { readonly success: boolean }>(
  response: Response,
  call: string,
): Promise<Body> {
  const body = (await response.json()) as Body & { errors?: { message: string }[] };
  if (response.ok && body.success) return body;
  const messages = (body.errors ?? []).map(({ message }) => message);
  throw new RemoteError({ reason: 'refused', call, status: response.status, messages });
}

async function resultOf<Result>(response: Response, call: string): Promise<Result> {
  return (await bodyOf<{ success: boolean; result: Result }>(response, call)).result;
}

function checkBulk(result: BulkResult | null, call: string): void {
  const keys = result?.unsuccessful_keys ?? [];
  if (keys.length > 0) throw new RemoteError({ reason: 'partly_written', call, keys });
}
