// The documentation of the API: routes by subject, the key to try them with, and the pages of the problems.

import { useEffect } from 'preact/hooks';
import { LanguageSwitch } from '../components/LanguageSwitch.tsx';
import { ThemeSwitch } from '../components/ThemeSwitch.tsx';
import { docsWords } from '../i18n/docsWords.ts';
import { inLanguage, m } from '../i18n/language.ts';
import { type ApiDescription, type DescribedRoute, description, routesOf } from './apiDescription.ts';
import { docsKey } from './docsKey.ts';
import { ProblemView } from './ProblemView.tsx';
import { RouteView } from './RouteView.tsx';

/** As in styles/docs.css, where routes and their list stand side by side. */
const WIDE = '(min-width: 1000px)';

/** @param path of the page, e.g. /docs or /docs/problems/key-missing. */
export function DocsApp({ path }: { path: string }) {
  const words = inLanguage(docsWords);
  useEffect(() => {
    document.title = `${words.title} · Clairscore`;
  }, [words]);
  return (
    <>
      <a class="skip-link" href="#content">
        {m.value.shell.skipToContent}
      </a>
      <header class="top-bar">
        <div class="top-bar-inner">
          <a class="brand" href="/docs">
            Clairscore API
          </a>
          <div class="top-bar-end">
            <LanguageSwitch />
            <ThemeSwitch />
          </div>
        </div>
      </header>
      <main id="content" class="content" tabIndex={-1}>
        <Content path={path} />
      </main>
    </>
  );
}

function Content({ path }: { path: string }) {
  const words = inLanguage(docsWords);
  const api = description.value;
  if (api === 'loading') return <h1>{words.title}</h1>;
  if (api === 'failed') {
    return (
      <div class="blank">
        <h1>{words.title}</h1>
        <p role="alert">{words.failed}</p>
      </div>
    );
  }
  const type = /^\/docs\/problems\/[^/]+/.exec(path)?.[0];
  if (type) return <ProblemView problem={api['x-problems'].find((problem) => problem.type === type)} />;
  return <Reference api={api} />;
}

function Reference({ api }: { api: ApiDescription }) {
  const words = inLanguage(docsWords);
  const routes = routesOf(api);
  // Known subjects in the order of their words, others after them.
  const tags = [...new Set([...Object.keys(words.tags), ...routes.map(tagOf)])].filter((tag) =>
    routes.some((route) => tagOf(route) === tag),
  );
  return (
    <div class="docs">
      <Navigation tags={tags} routes={routes} />
      <div class="docs-main">
        <header class="docs-head">
          <h1>{words.title}</h1>
          <p>{words.lead}</p>
          <a class="text-link" href="/openapi.json">
            {words.openapi}
          </a>
        </header>
        <Start />
        {tags.map((tag) => (
          <section key={tag} class="docs-section" aria-labelledby={`tag-${tag}`}>
            <h2 id={`tag-${tag}`}>{words.tags[tag] ?? tag}</h2>
            {routes
              .filter((route) => tagOf(route) === tag)
              .map((route) => (
                <RouteView key={route.operation.operationId} route={route} schemas={api.components.schemas} />
              ))}
          </section>
        ))}
        <Problems api={api} />
      </div>
    </div>
  );
}

/** Beside the routes where there is room; on a narrow screen folded, so that the page begins with its title. */
function Navigation({ tags, routes }: { tags: readonly string[]; routes: readonly DescribedRoute[] }) {
  const words = inLanguage(docsWords);
  return (
    <details class="docs-nav" open={matchMedia(WIDE).matches}>
      <summary>{words.navigation}</summary>
      <nav aria-label={words.navigation}>
        {tags.map((tag) => (
          <div key={tag}>
            <h2 class="docs-nav-title">{words.tags[tag] ?? tag}</h2>
            <ul>
              {routes
                .filter((route) => tagOf(route) === tag)
                .map(({ method, path, operation }) => (
                  <li key={operation.operationId}>
                    <a class="docs-nav-link" href={`#${operation.operationId}`}>
                      <span class="docs-nav-method">{method}</span> {path}
                    </a>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </nav>
    </details>
  );
}

function Start() {
  const words = inLanguage(docsWords);
  return (
    <section class="panel docs-start" aria-labelledby="docs-start">
      <h2 id="docs-start">{words.start}</h2>
      <p class="docs-note">{words.startText}</p>
      <label class="docs-label" for="docs-key">
        {words.keyLabel}
      </label>
      <input
        id="docs-key"
        class="input"
        type="password"
        autocomplete="off"
        spellcheck={false}
        aria-describedby="docs-key-note"
        value={docsKey.value}
        onInput={(event) => {
          docsKey.value = event.currentTarget.value.trim();
        }}
      />
      <p id="docs-key-note" class="note">
        {words.keyNote}
      </p>
    </section>
  );
}

function Problems({ api }: { api: ApiDescription }) {
  const words = inLanguage(docsWords);
  return (
    <section class="docs-section" aria-labelledby="docs-problems">
      <h2 id="docs-problems">{words.allProblems}</h2>
      <div class="panel">
        <p class="docs-note">{words.problemLead}</p>
        <ul class="docs-problems">
          {api['x-problems'].map(({ type, example }) => (
            <li key={type}>
              <span class="docs-status-code">{example.status}</span>{' '}
              <a class="text-link" href={type}>
                {type.split('/').at(-1)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function tagOf({ operation }: DescribedRoute): string {
  return operation.tags[0] ?? 'operation';
}
