// The OpenAPI 3.1 document, from the contract's own schemas and the table of routes: nothing in it is written twice.

import { ROUTE_SCOPES } from '../auth/routeScopes.ts';
import { takesIdempotencyKey } from '../idempotency/takesIdempotencyKey.ts';
import { IDEMPOTENCY_HOURS, IDEMPOTENCY_KEY_CHARACTERS_MAX } from '../limits.ts';
import { itemProblem, problemType } from '../problems.ts';
import { problemSchema } from './answerSchemas.ts';
import { fillExample } from './fillExample.ts';
import { collectSchemas, type JsonSchema, type SchemaCollection } from './jsonSchemas.ts';
import { problemAnswers } from './problemAnswers.ts';
import { exampleFault, PROBLEM_REASONS, PROBLEM_TABLE } from './problemTable.ts';
import type { RouteDoc, RouteExample } from './routeDoc.ts';
import { ROUTE_TABLE } from './routeTable.ts';

const IDEMPOTENCY_PARAMETER: JsonSchema = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: `The same key and request get the same answer for ${IDEMPOTENCY_HOURS} hours.`,
  schema: { type: 'string', minLength: 1, maxLength: IDEMPOTENCY_KEY_CHARACTERS_MAX },
};

export const API_VERSION = '1.0.0';

/** @param known what stands in examples for `{modelVersion}` and the like (fillExample). */
export function openApiDocument(known: Readonly<Record<string, string>>): JsonSchema {
  const schemas = collectSchemas();
  const problem = schemas.schemaOf(problemSchema, 'output');
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const [route, entry] of Object.entries(ROUTE_TABLE)) {
    const doc = entry.example ? { ...entry, example: fillExample(entry.example, known) } : entry;
    const [method, pattern] = route.split(' ') as [string, string];
    const path = pattern.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = {
      ...paths[path],
      [method.toLowerCase()]: operationOf(route, doc, schemas, problem),
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
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', bearerFormat: 'clair_ and 43 characters' },
        session: { type: 'apiKey', in: 'cookie', name: '__Host-clairscore' },
      },
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
    ...(example && { 'x-example': example }),
    security: scope === 'public' ? [] : [{ key: [] }, { session: [] }],
    parameters: [
      ...pathParameters(route, example),
      ...queryParameters(doc, schemas),
      ...(takesIdempotencyKey(route) ? [IDEMPOTENCY_PARAMETER] : []),
    ],
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
      ...problemAnswers(route, doc, problem),
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

function pathParameters(route: string, example: RouteExample | undefined): JsonSchema[] {
  const values = example?.path;
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
