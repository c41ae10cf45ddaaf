// The OpenAPI 3.1 document, from the contract's own schemas and the table of routes: nothing in it is written twice.

import type { ApiFault } from '../apiFault.ts';
import { ROUTE_SCOPES } from '../auth/routeScopes.ts';
import { itemProblem, problemType } from '../problems.ts';
import { problemSchema } from './answerSchemas.ts';
import { collectSchemas, type JsonSchema, type SchemaCollection } from './jsonSchemas.ts';
import { exampleFault, PROBLEM_REASONS, PROBLEM_TABLE } from './problemTable.ts';
import type { RouteDoc, RouteExample } from './routeDoc.ts';
import { ROUTE_TABLE } from './routeTable.ts';

type Reason = ApiFault['reason'];

export const API_VERSION = '1.0.0';

/** @param modelVersion stands in examples where a model is named. */
export function openApiDocument(modelVersion: string | null): JsonSchema {
  const schemas = collectSchemas();
  const problem = schemas.schemaOf(problemSchema, 'output');
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const [route, doc] of Object.entries(ROUTE_TABLE)) {
    const [method, pattern] = route.split(' ') as [string, string];
    const path = pattern.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = {
      ...paths[path],
      [method.toLowerCase()]: operationOf(route, doc, schemas, problem, modelVersion),
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Clairscore',
      version: API_VERSION,
      summary: 'Credit scores with their reasons.',
      description:
        'Errors are RFC 9457 problems; each type has a page. Every answer names the model and the request.',
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer', bearerFormat: 'clair_ and 43 characters' } },
      schemas: schemas.components,
    },
    'x-problems': PROBLEM_REASONS.map((reason) => ({
      type: problemType(reason),
      meaning: PROBLEM_TABLE[reason].meaning,
      mend: PROBLEM_TABLE[reason].mend,
      example: itemProblem(exampleFault(reason)),
    })),
  };
}

function operationOf(
  route: string,
  doc: RouteDoc,
  schemas: SchemaCollection,
  problem: JsonSchema,
  modelVersion: string | null,
): JsonSchema {
  const scope = ROUTE_SCOPES[route];
  const { example, request } = doc;
  return {
    operationId: route.replaceAll(/[^A-Za-z0-9]+/g, '_'),
    tags: [doc.tag],
    summary: doc.summary.en,
    ...(doc.description && { description: doc.description.en }),
    'x-french': { summary: doc.summary.fr, description: doc.description?.fr ?? '' },
    'x-scope': scope,
    ...(example && { 'x-example': filled(example, modelVersion) }),
    security: scope === 'public' ? [] : [{ key: [] }],
    parameters: [...pathParameters(route, example, modelVersion), ...queryParameters(doc, schemas)],
    ...(request && {
      requestBody: {
        required: true,
        content: contentOf(request, schemas, 'input', example?.body),
      },
    }),
    responses: {
      [doc.answer.status ?? 200]: {
        description: 'The answer.',
        content: contentOf(doc.answer.content, schemas, 'output'),
      },
      ...problemAnswers(doc, scope === 'public', problem),
    },
  };
}

function contentOf(
  content: RouteDoc['answer']['content'],
  schemas: SchemaCollection,
  direction: 'input' | 'output',
  example?: unknown,
): JsonSchema {
  const entries = Object.entries(content).map(([mediaType, schema]) => [
    mediaType,
    {
      ...(schema && { schema: schemas.schemaOf(schema, direction) }),
      // The example of a route is that of its JSON.
      ...(example !== undefined && mediaType === 'application/json' && { example }),
    },
  ]);
  return Object.fromEntries(entries) as JsonSchema;
}

/** Those of the route, and those that every route of its kind has; one answer a status. */
function problemAnswers(
  { problems = [], request, query }: RouteDoc,
  open: boolean,
  problem: JsonSchema,
): JsonSchema {
  const keyed: Reason[] = open
    ? []
    : ['key_missing', 'key_malformed', 'key_unknown', 'key_expired', 'key_revoked', 'scope_missing'];
  const read: Reason[] = request
    ? [
        'malformed_json',
        'not_utf8',
        'json_too_deep',
        'duplicate_names',
        'unsupported_media_type',
        'body_too_large',
        'invalid_request',
      ]
    : [];
  const asked: Reason[] = query ? ['invalid_request'] : [];
  const reasons = [...new Set<Reason>([...keyed, ...read, ...asked, ...problems, 'internal'])];
  const byStatus = new Map<number, Reason[]>();
  for (const reason of reasons) {
    const { status } = itemProblem(exampleFault(reason));
    byStatus.set(status, [...(byStatus.get(status) ?? []), reason]);
  }
  const answers = [...byStatus].map(([status, all]) => [
    status,
    {
      description: all.map(problemType).join(', '),
      content: { 'application/problem+json': { schema: problem } },
      'x-problem-types': all.map(problemType),
    },
  ]);
  return Object.fromEntries(answers) as JsonSchema;
}

function pathParameters(
  route: string,
  example: RouteExample | undefined,
  modelVersion: string | null,
): JsonSchema[] {
  const values = example && filled(example, modelVersion).path;
  return [...route.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
    ...(values?.[name!] !== undefined && { example: values[name!] }),
  }));
}

function queryParameters({ query, example }: RouteDoc, schemas: SchemaCollection): JsonSchema[] {
  if (!query) return [];
  const { properties = {}, required = [] } = schemas.schemaOf(query, 'input') as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
    ...(example?.query?.[name] !== undefined && { example: example.query[name] }),
  }));
}

function filled(example: RouteExample, modelVersion: string | null): RouteExample {
  const path = Object.entries(example.path ?? {}).map(([name, value]) => [
    name,
    value.replace('{modelVersion}', modelVersion ?? '0000000000000000'),
  ]);
  return { ...example, path: Object.fromEntries(path) as Record<string, string> };
}
