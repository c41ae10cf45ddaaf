// Schemas of zod as components of an OpenAPI document: each named once, everything else refers to it.

import { z } from 'zod';

export type JsonSchema = Readonly<Record<string, unknown>>;

export interface SchemaCollection {
  /** The schema of a value that comes in or goes out; named parts go to `components`. */
  schemaOf(schema: z.ZodType, direction: 'input' | 'output'): JsonSchema;
  readonly components: Readonly<Record<string, JsonSchema>>;
}

const LOCAL = '#/$defs/';
const SHARED = '#/components/schemas/';

export function collectSchemas(): SchemaCollection {
  const components: Record<string, JsonSchema> = {};
  return {
    components,
    schemaOf(schema, direction) {
      const { $schema: _, $defs = {}, ...own } = z.toJSONSchema(schema, { io: direction });
      for (const [name, part] of Object.entries($defs)) components[name] = shared(part);
      return shared(own);
    },
  };
}

/** `id` names a schema for zod; in the document its place does. */
function shared(schema: object): JsonSchema {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) => {
    if (key === '$ref' && typeof value === 'string') return value.replace(LOCAL, SHARED);
    return value;
  }) as JsonSchema;
}
