// One route: what it does, who may call it, what goes in and comes out, code to copy, and a place to try it.

import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { docsWords } from '../i18n/docsWords.ts';
import { inLanguage, language } from '../i18n/language.ts';
import type { DescribedRoute, Schema } from './apiDescription.ts';
import { CodeBox } from './CodeBox.tsx';
import { codeSample, SAMPLE_LANGUAGES, type SampleLanguage } from './codeSamples.ts';
import { SchemaView } from './SchemaView.tsx';
import { TryIt } from './TryIt.tsx';

interface RouteViewProps {
  readonly route: DescribedRoute;
  readonly schemas: Readonly<Record<string, Schema>>;
}

/** Chosen once for all routes. */
const sampleLanguage = signal<SampleLanguage>('curl');

export function RouteView({ route, schemas }: RouteViewProps) {
  const words = inLanguage(docsWords);
  const { method, path, operation } = route;
  const french = language.value === 'fr';
  const scope = operation['x-scope'];
  const text = french ? operation['x-french'].description : operation.description;
  return (
    <article class="panel docs-route" id={operation.operationId}>
      <header class="docs-route-head">
        <h3>
          <span class={`docs-method docs-method-${method.toLowerCase()}`}>{method}</span>{' '}
          <code class="docs-path">{path}</code>
        </h3>
        <span class="tag">{scope === 'public' ? words.public : words.scope(scope)}</span>
      </header>
      <p class="docs-summary">{french ? operation['x-french'].summary : operation.summary}.</p>
      {text && <p class="docs-note">{text}</p>}
      <Sample route={route} />
      {operation.parameters.length > 0 && (
        <Fold title={words.parameters}>
          <SchemaView schema={schemaOfParameters(operation.parameters)} schemas={schemas} />
        </Fold>
      )}
      {Object.entries(operation.requestBody?.content ?? {}).map(([mediaType, { schema }]) => (
        <Fold key={mediaType} title={`${words.request} (${mediaType})`}>
          {schema && <SchemaView schema={schema} schemas={schemas} />}
        </Fold>
      ))}
      {Object.entries(answerOf(route)).map(([mediaType, { schema }]) => (
        <Fold key={mediaType} title={`${words.answer} (${mediaType})`}>
          {schema && <SchemaView schema={schema} schemas={schemas} />}
        </Fold>
      ))}
      <Fold title={words.problems}>
        <ul class="docs-problems">
          {Object.entries(operation.responses).flatMap(([status, response]) =>
            (response['x-problem-types'] ?? []).map((type) => (
              <li key={type}>
                <span class="docs-status-code">{status}</span>{' '}
                <a class="text-link" href={type}>
                  {type.split('/').at(-1)}
                </a>
              </li>
            )),
          )}
        </ul>
      </Fold>
      <Fold title={words.tryIt}>
        <TryIt route={route} />
      </Fold>
    </article>
  );
}

function Fold({ title, children }: { title: string; children: preact.ComponentChildren }) {
  return (
    <details class="docs-fold">
      <summary>{title}</summary>
      <div class="docs-fold-body">{children}</div>
    </details>
  );
}

function Sample({ route }: { route: DescribedRoute }) {
  const words = inLanguage(docsWords);
  const [copied, setCopied] = useState(false);
  const code = codeSample(route, sampleLanguage.value, location.origin);
  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(code);
    setCopied(true);
    setTimeout(() => setCopied(false), 2_000);
  }
  return (
    <div class="docs-sample">
      <div class="docs-sample-bar">
        <fieldset class="segments">
          <legend class="hidden">{words.language}</legend>
          {SAMPLE_LANGUAGES.map((one) => (
            <button
              key={one}
              type="button"
              class="segment"
              aria-pressed={sampleLanguage.value === one}
              onClick={() => {
                sampleLanguage.value = one;
              }}
            >
              {one}
            </button>
          ))}
        </fieldset>
        <button type="button" class="text-button" onClick={copy}>
          {copied ? words.copied : words.copy}
        </button>
      </div>
      <CodeBox text={code} label={`${words.samples}, ${route.method} ${route.path}`} />
    </div>
  );
}

function answerOf({ operation }: DescribedRoute) {
  const good = Object.entries(operation.responses).find(([status]) => status.startsWith('2'));
  return good?.[1].content ?? {};
}

function schemaOfParameters(parameters: DescribedRoute['operation']['parameters']): Schema {
  return {
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
  };
}
