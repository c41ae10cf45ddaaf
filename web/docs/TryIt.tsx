// A call made from the page, with the key typed on it, and what came back.

import { useState } from 'preact/hooks';
import { Button } from '../components/Button.tsx';
import { docsWords } from '../i18n/docsWords.ts';
import { inLanguage } from '../i18n/language.ts';
import type { DescribedRoute } from './apiDescription.ts';
import { CodeBox } from './CodeBox.tsx';
import { exampleBody } from './codeSamples.ts';
import { docsKey } from './docsKey.ts';

interface Received {
  readonly status: number;
  readonly ms: number;
  readonly text: string;
}

export function TryIt({ route }: { route: DescribedRoute }) {
  const words = inLanguage(docsWords);
  const { operation } = route;
  const example = exampleBody(route);
  const [values, setValues] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(operation.parameters.map(({ name, example: value }) => [name, value ?? ''])),
  );
  const [body, setBody] = useState(example === null ? null : JSON.stringify(example, null, 2));
  const [state, setState] = useState<'idle' | 'sending' | 'unreachable' | Received>('idle');

  async function send(event: Event): Promise<void> {
    event.preventDefault();
    setState('sending');
    setState(await call(route, values, body).catch(() => 'unreachable' as const));
  }

  return (
    <form class="docs-try" onSubmit={send}>
      {operation.parameters.map(({ name, required }) => (
        <label key={name} class="docs-label">
          <code>{name}</code>
          <input
            class="input"
            value={values[name]}
            required={required}
            onInput={(event) => setValues({ ...values, [name]: event.currentTarget.value })}
          />
        </label>
      ))}
      {body !== null && (
        <label class="docs-label">
          {words.body}
          <textarea
            class="input docs-code docs-body"
            rows={Math.min(14, body.split('\n').length + 1)}
            spellcheck={false}
            value={body}
            onInput={(event) => setBody(event.currentTarget.value)}
          />
        </label>
      )}
      <div class="docs-send">
        <Button type="submit" kind="primary" disabled={state === 'sending'}>
          {state === 'sending' ? words.sending : words.send}
        </Button>
        <p role="status" class="docs-status">
          {state === 'unreachable' && words.unreachable}
          {typeof state === 'object' && words.status(state.status, state.ms)}
        </p>
      </div>
      {typeof state === 'object' && <CodeBox text={state.text} label={words.received} />}
    </form>
  );
}

async function call(
  { method, path, operation }: DescribedRoute,
  values: Readonly<Record<string, string>>,
  body: string | null,
): Promise<Received> {
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
  const query = new URLSearchParams(
    operation.parameters
      .filter(({ name, in: place }) => place === 'query' && values[name])
      .map(({ name }) => [name, values[name]!]),
  ).toString();
  const headers = operation.parameters
    .filter(({ name, in: place }) => place === 'header' && values[name])
    .map(({ name }) => [name, values[name]!]);
  const startedAt = performance.now();
  const response = await fetch(query ? `${address}?${query}` : address, {
    method,
    headers: {
      ...Object.fromEntries(headers),
      ...(docsKey.value && { Authorization: `Bearer ${docsKey.value}` }),
      ...(body !== null && { 'Content-Type': 'application/json' }),
    },
    ...(body !== null && { body }),
  });
  const text = await response.text();
  return {
    status: response.status,
    ms: Math.round(performance.now() - startedAt),
    text: readable(text).slice(0, SHOWN_CHARACTERS_MAX),
  };
}

/** A model is megabytes; nobody reads them here. */
const SHOWN_CHARACTERS_MAX = 100_000;

function readable(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
