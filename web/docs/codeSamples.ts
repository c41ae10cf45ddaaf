// A call as code to copy: curl, TypeScript, Python with its standard library. Pure; a test runs every one of them.

import type { DescribedRoute } from './apiDescription.ts';

export const SAMPLE_LANGUAGES = ['curl', 'TypeScript', 'Python'] as const;

export type SampleLanguage = (typeof SAMPLE_LANGUAGES)[number];

/** @param origin without a slash at its end. The key is read from the variable CLAIRSCORE_KEY. */
export function codeSample(route: DescribedRoute, language: SampleLanguage, origin: string): string {
  const url = origin + exampleAddress(route);
  const body = exampleBody(route);
  switch (language) {
    case 'curl':
      return curlSample(route.method, url, body);
    case 'TypeScript':
      return typeScriptSample(route.method, url, body, isSilent(route));
    case 'Python':
      return pythonSample(route.method, url, body, isSilent(route));
  }
}

/** Path and query with the values of the example. */
export function exampleAddress({ path, operation }: DescribedRoute): string {
  const filled = operation.parameters
    .filter((parameter) => parameter.in === 'path')
    .reduce((address, { name, example }) => address.replace(`{${name}}`, example ?? `{${name}}`), path);
  const query = new URLSearchParams(
    operation.parameters
      .filter((parameter) => parameter.in === 'query' && parameter.example !== undefined)
      .map(({ name, example }) => [name, example!]),
  ).toString();
  return query ? `${filled}?${query}` : filled;
}

/** @returns null where the route takes no JSON. */
export function exampleBody({ operation }: DescribedRoute): unknown {
  return operation.requestBody?.content['application/json']?.example ?? null;
}

/** Whether success has no body. */
function isSilent({ operation }: DescribedRoute): boolean {
  return '204' in operation.responses;
}

function curlSample(method: string, url: string, body: unknown): string {
  const lines = [
    `curl -s${method === 'GET' ? '' : ` -X ${method}`} '${url}'`,
    `-H "Authorization: Bearer $CLAIRSCORE_KEY"`,
    ...(body === null
      ? []
      : [
          `-H 'Content-Type: application/json'`,
          `-d '${JSON.stringify(body, null, 2).replaceAll("'", "'\\''")}'`,
        ]),
  ];
  return lines.join(' \\\n  ');
}

const JSON_ANSWER = `const answer = await response.json();
if (!response.ok) throw new Error(\`\${answer.title}: \${answer.detail}\`);
console.log(JSON.stringify(answer, null, 2));`;
const SILENT_ANSWER = `if (!response.ok) {
  const problem = await response.json();
  throw new Error(\`\${problem.title}: \${problem.detail}\`);
}`;

function typeScriptSample(method: string, url: string, body: unknown, silent: boolean): string {
  const given = body !== null;
  return `${given ? `const body = ${JSON.stringify(body, null, 2)};\n\n` : ''}const response = await fetch('${url}', {
  method: '${method}',
  headers: {
    Authorization: \`Bearer \${process.env.CLAIRSCORE_KEY}\`,${given ? "\n    'Content-Type': 'application/json'," : ''}
  },${given ? '\n  body: JSON.stringify(body),' : ''}
});
${silent ? SILENT_ANSWER : JSON_ANSWER}`;
}

function pythonSample(method: string, url: string, body: unknown, silent: boolean): string {
  const given = body !== null;
  const text = JSON.stringify(body, null, 2).replaceAll('\\', '\\\\');
  return `import json
import os
import urllib.error
import urllib.request

${given ? `body = json.loads("""${text}""")\n` : ''}request = urllib.request.Request(
    "${url}",
    method="${method}",
    headers={
        "Authorization": f"Bearer {os.environ['CLAIRSCORE_KEY']}",${given ? '\n        "Content-Type": "application/json",' : ''}
    },${given ? '\n    data=json.dumps(body).encode(),' : ''}
)
try:
    with urllib.request.urlopen(request, timeout=30) as response:
        ${silent ? 'assert response.status == 204' : 'print(json.dumps(json.load(response), indent=2))'}
except urllib.error.HTTPError as error:
    problem = json.load(error)
    raise SystemExit(f"{problem['title']}: {problem['detail']}")`;
}
