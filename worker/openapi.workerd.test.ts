// The OpenAPI document against the API it describes: valid, complete, and every example executed, its answer held
// against its own schema. The built Worker in real workerd, with the embedded demo.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DescribedServer, startDescribedServer } from '../scripts/platform/fixtures/describedServer.ts';
import type { TestServer } from '../scripts/platform/fixtures/testServer.ts';
import { ROUTE_SCOPES } from './auth/routeScopes.ts';
import { SCOPES } from './auth/scopes.ts';
import { problemSchema, streamedLineSchema } from './openapi/answerSchemas.ts';
import { fillExample } from './openapi/fillExample.ts';
import { openApiDocument } from './openapi/openApiDocument.ts';
import { exampleFault, PROBLEM_REASONS } from './openapi/problemTable.ts';
import { ROUTE_TABLE } from './openapi/routeTable.ts';
import { problemResponse } from './problems.ts';

const folder = mkdtempSync(join(tmpdir(), 'openapi-'));
let described: DescribedServer;
let server: TestServer;
let key: string;
let modelVersion: string;
beforeAll(async () => {
  described = await startDescribedServer(folder);
  ({ server, modelVersion } = described);
  key = await server.keyFor(...SCOPES);
});
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('/openapi.json', () => {
  it('is a valid document of OpenAPI 3.1, and an invalid one would be noticed', async () => {
    const { status, body } = await server.call<Record<string, unknown>>('GET', '/openapi.json');
    expect(status).toBe(200);
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(body));
    expect({ valid, errors, version: validator.version }).toEqual({ valid: true, version: '3.1' });
    const broken = { ...body, paths: { '/x': { get: { responses: { 200: {} } } } } };
    expect((await new Validator().validate(broken)).valid).toBe(false);
  });

  it('refers to nothing that is not there', () => {
    const document = openApiDocument({ modelVersion }) as { components: { schemas: object } };
    const text = JSON.stringify(document);
    const names = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, to]) => to!);
    const known = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('describes exactly the routes of the application', () => {
    expect(Object.keys(ROUTE_TABLE).sort()).toEqual(registeredRoutes().sort());
    expect(Object.keys(ROUTE_TABLE).sort()).toEqual(Object.keys(ROUTE_SCOPES).sort());
  });
});

describe('the example of', () => {
  let known: Readonly<Record<string, string>>;
  beforeAll(async () => {
    known = await described.makeKnown(100_147);
  });

  const examples = Object.entries(ROUTE_TABLE).filter(([, { example }]) => example !== undefined);
  it.each(examples)('%s is answered as its schema says', async (route, { example = {}, answer }) => {
    const [method, pattern] = route.split(' ') as [string, string];
    const { path: values = {}, query: asked, body } = fillExample(example, known);
    const path = pattern.replaceAll(/:(\w+)/g, (_, name: string) => values[name]!);
    const query = new URLSearchParams(asked).toString();
    const called = await server.call(method, query ? `${path}?${query}` : path, {
      key,
      ...(body !== undefined && { body }),
    });
    expect(called.status, JSON.stringify(called.body)).toBe(answer.status ?? 200);
    if (Object.keys(answer.content).length === 0) return expect(called.body).toBe('');
    const schema = answer.content[called.headers.get('Content-Type')!.split(';')[0]!];
    expect(schema?.safeParse(called.body).error?.issues).toBeUndefined();
  });

  it('a stream is answered line by line as its schema says', async () => {
    const body = '{"applicantId":1}\n{"application":{}}\n{"applicantId":100011}\n';
    const type = 'application/x-ndjson';
    const answer = await server.call<string>('POST', '/v1/score/batch?explain=true', { key, body, type });
    // The answer is several texts of JSON; the caller of the tests only reads one.
    const lines = answer.body
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(lines).toHaveLength(4);
    expect(lines.flatMap((line) => streamedLineSchema.safeParse(line).error?.issues ?? [])).toEqual([]);
  });
});

describe('every problem', () => {
  it.each(PROBLEM_REASONS)('%s is answered as the schema of problems says', async (reason) => {
    const envelope = { modelVersion, requestId: crypto.randomUUID() };
    const answer = (await problemResponse(exampleFault(reason), '/v1/x', envelope).json()) as object;
    expect(problemSchema.safeParse(answer).error?.issues).toBeUndefined();
    expect(JSON.stringify(answer)).not.toMatch(/undefined|\[object/);
  });
});

/** As worker/routes registers them: the application itself cannot be loaded outside workerd. */
function registeredRoutes(): string[] {
  const directory = new URL('routes/', import.meta.url);
  const sources = readdirSync(directory).map((file) => readFileSync(new URL(file, directory), 'utf8'));
  return sources.flatMap((source) =>
    [...source.matchAll(/\.(get|post|put|patch|delete)\(\s*'(\/[^']*)'/g)].map(
      ([, method, path]) => `${method!.toUpperCase()} ${path}`,
    ),
  );
}
