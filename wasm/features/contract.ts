// The zod contract of a request, made from the catalogue: the same one at the edge, in the form and in publication.

import { z } from 'zod';
import { acceptsFields } from './acceptsFields.ts';
import type { Application, HistoryRecord } from './application.ts';
import { APPLICATION_FIELDS, catalogue } from './catalogue.ts';
import type { Field } from './field.ts';

/** Largest applicant id: SQLite, JSON and uint32 shards all hold it. */
export const APPLICANT_ID_MAX = 4_294_967_294;

const idExpected = `expected a whole number from 1 to ${APPLICANT_ID_MAX}`;

export const applicantIdSchema = z.int(idExpected).min(1, idExpected).max(APPLICANT_ID_MAX, idExpected);

/** One request; unknown names are refused, missing ones become NaN, required ones are named. */
export const applicationSchema: z.ZodType<Application> = schemaOfAll<Application>(
  'Application',
  APPLICATION_FIELDS,
);

/** History components by name; unknown names are refused. */
export const historySchema: z.ZodType<HistoryRecord> = schemaOfAll<HistoryRecord>(
  'History',
  catalogue.filter((field) => field.role === 'history'),
);

/** What is right, nearly everything, is told so by acceptsFields; zod sees the rest. */
function schemaOfAll<T>(id: string, fields: readonly Field[]): z.ZodType<T> {
  const schema = z.strictObject(shapeOf(fields)).meta({ id }) as unknown as z.ZodType<T>;
  const accepts = acceptsFields(fields);
  const { run } = schema._zod;
  schema._zod.run = (payload, context) => (accepts(payload.value) ? payload : run(payload, context));
  return schema;
}

function shapeOf(fields: readonly Field[]): Record<string, z.ZodType> {
  return Object.fromEntries(
    fields.map((field) => [field.name, field.required ? schemaOf(field) : schemaOf(field).nullish()]),
  );
}

function schemaOf(field: Field): z.ZodType {
  const description = `${field.description.en} (${field.unit})`;
  if (field.categories)
    return z.enum(field.categories.map((category) => category.code)).describe(description);
  if (field.kind === 'flag' && field.role === 'application') return z.boolean().describe(description);
  const [min, max] = field.range;
  return z.number().min(min).max(max).describe(description);
}
