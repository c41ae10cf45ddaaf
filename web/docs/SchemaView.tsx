// A schema as a list of fields: what each may hold and what it means. Parts with a name of their own unfold.

import { docsWords } from '../i18n/docsWords.ts';
import { inLanguage } from '../i18n/language.ts';
import type { Schema } from './apiDescription.ts';

interface SchemaViewProps {
  readonly schema: Schema;
  readonly schemas: Readonly<Record<string, Schema>>;
}

export function SchemaView({ schema, schemas }: SchemaViewProps) {
  const whole = resolve(schema, schemas);
  const forms = whole.oneOf ?? whole.anyOf;
  if (forms) return forms.map((form, i) => <SchemaView key={i} schema={form} schemas={schemas} />);
  const fields = Object.entries(whole.properties ?? {});
  if (fields.length === 0) return <p class="docs-note">{typeOf(schema)}</p>;
  const words = inLanguage(docsWords);
  return (
    <dl class="docs-fields">
      {fields.map(([name, field]) => (
        <div key={name} class="docs-field">
          <dt>
            <code>{name}</code>
            {whole.required?.includes(name) && <span class="tag">{words.required}</span>}
          </dt>
          <dd>
            <span class="docs-type">{typeOf(field)}</span>
            {field.description && (
              <span class="docs-note" lang="en">
                {field.description}
              </span>
            )}
            <Unfolded field={field} schemas={schemas} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What is inside a field, one level at a time: the catalogue has hundreds of fields. */
function Unfolded({ field, schemas }: { field: Schema; schemas: SchemaViewProps['schemas'] }) {
  const inner = field.items ?? field.anyOf?.find((form) => form.$ref) ?? field;
  const whole = resolve(inner, schemas);
  if (!whole.properties && !whole.oneOf && !inner.$ref) return null;
  return (
    <details class="docs-unfold">
      <summary>{inner.$ref ? nameOf(inner.$ref) : '{…}'}</summary>
      <SchemaView schema={inner} schemas={schemas} />
    </details>
  );
}

function resolve(schema: Schema, schemas: SchemaViewProps['schemas']): Schema {
  return schema.$ref ? (schemas[nameOf(schema.$ref)] ?? {}) : schema;
}

function nameOf(reference: string): string {
  return reference.split('/').at(-1)!;
}

function typeOf(schema: Schema): string {
  if (schema.$ref) return nameOf(schema.$ref);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(' | ');
  if (schema.items) return `${typeOf(schema.items)}[]`;
  const forms = schema.anyOf ?? schema.oneOf;
  if (forms) return forms.map(typeOf).join(' | ');
  const { type = '{…}', minimum, maximum } = schema;
  return minimum === undefined && maximum === undefined ? type : `${type} ${minimum ?? ''}…${maximum ?? ''}`;
}
