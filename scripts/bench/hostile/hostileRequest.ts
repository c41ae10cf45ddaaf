// Requests as nobody should send them, from a seed: wrong types, huge and deep bodies, broken text, repeated names, texts
// that other systems would execute, odd paths, methods and headers.

import fc from 'fast-check';
import { fixtureApplicants } from '../../publish/fixtures/fixtureApplicants.ts';

export interface HostileRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | null;
  readonly key: 'none' | 'junk' | 'score' | 'all';
  /** How many bytes more are promised than come. */
  readonly bytesWithheld: number;
}

const [stranger] = fixtureApplicants(77, 1);
const VALID = { application: stranger!.application };

const INJECTIONS = [
  "1' OR '1'='1",
  '1; DROP TABLE applicants;--',
  "') UNION SELECT sha256 FROM api_keys--",
  '#{7*7}',
  '{{constructor.constructor("return 1")()}}',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  'toString',
  '\u0000',
  '\ufeff',
  '\u202eabc',
  '\ud800',
  '\udfff\ud800',
  '😀'.repeat(40),
  'é́'.repeat(30),
  'x'.repeat(5_000),
  'NaN',
  'Infinity',
  '-0',
  '1e999',
];
const NUMBERS = [0, -0, -1, 1e-320, 1e308, 4_294_967_295, 2 ** 53 + 2, -(2 ** 31), 0.1, 1e21];

const oddText = fc.oneof(fc.constantFrom(...INJECTIONS), fc.string({ unit: 'binary', maxLength: 40 }));
const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  oddText,
  fc.constantFrom(...NUMBERS),
  fc.double(),
  fc.constantFrom(null, true, false, [], {}, [[[]]], { $ref: '#' }),
  fc.jsonValue({ maxDepth: 3 }),
);
const fieldName = fc.oneof(
  fc.constantFrom(
    ...Object.keys(VALID.application),
    'application',
    'history',
    'applicantId',
    'explain',
    'language',
  ),
  oddText,
);

/** A valid request with some members replaced or added, at the top or inside. */
const damaged = fc
  .tuple(fc.array(fc.tuple(fieldName, oddValue), { maxLength: 4 }), fc.boolean())
  .map(([changes, inside]) => {
    // Through entries: a member may be called __proto__.
    const change = (value: object) =>
      Object.fromEntries([...Object.entries(value), ...changes].map(([name, one]) => [name, one]));
    return inside ? { application: change(VALID.application) } : change(VALID);
  });

const damagedText = fc.oneof(
  damaged.map((value) => JSON.stringify(value)),
  damaged.map((value) => JSON.stringify({ items: [value, VALID, value], explain: true })),
  damaged.map((value) => `${JSON.stringify(value)}\n${JSON.stringify(VALID)}\n`),
);

const bodyText = fc.oneof(
  { weight: 6, arbitrary: damagedText },
  // Cut in the middle.
  fc
    .tuple(damagedText, fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([text, at]) => text.slice(0, text.length * at)),
  // One character replaced.
  fc.tuple(damagedText, fc.nat(), oddText).map(([text, at, by]) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + by + text.slice(place + 1);
  }),
  // A name twice.
  fc.tuple(fieldName, oddValue).map(([name, one]) => {
    const member = `${JSON.stringify(name)}:${JSON.stringify(one) ?? 'null'}`;
    return `{"application":{${member},${member}}}`;
  }),
  fc.constantFrom(
    'NaN',
    'Infinity',
    '{"applicantId":NaN}',
    '{"applicantId":-Infinity}',
    '',
    ' ',
    '\ufeff{}',
    'null',
  ),
  fc
    .tuple(fc.constantFrom('[', '{"a":'), fc.integer({ min: 1, max: 20_000 }))
    .map(([one, times]) => one.repeat(times)),
  fc.integer({ min: 10_000, max: 200_000 }).map((length) => `{"items":[${'1,'.repeat(length / 2)}1]}`),
  fc
    .integer({ min: 10_000, max: 200_000 })
    .map((length) => JSON.stringify({ application: 'x'.repeat(length) })),
);

const body = fc.oneof(
  { weight: 8, arbitrary: bodyText.map((text) => new TextEncoder().encode(text)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }) },
  { weight: 1, arbitrary: fc.constant(null) },
);

const segment = fc.oneof(
  oddText.map((text) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '?'))),
  fc.constantFrom(
    '..',
    '.',
    '%2e%2e',
    '%00',
    '%ff',
    '%zz',
    '%',
    '%C0%AF',
    '0',
    '1',
    '-1',
    '1e9',
    '4294967295',
    '999007',
  ),
);
const querySuffix = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  {
    weight: 1,
    arbitrary: fc
      .array(
        fc.tuple(
          fc.constantFrom('search', 'limit', 'cursor', 'explain', 'language', '__proto__', ''),
          segment,
        ),
        {
          maxLength: 4,
        },
      )
      .map((pairs) => `?${pairs.map(([name, text]) => `${name}=${text}`).join('&')}`),
  },
);
const route = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('/v1/score', '/v1/score/batch') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('/health', '/v1/model', '/v1/applicants', '/openapi.json', '/v1', '/v1/'),
  },
  { weight: 2, arbitrary: segment.map((one) => `/v1/applicants/${one}`) },
  { weight: 1, arbitrary: segment.map((one) => `/v1/applicants/${one}/assessment`) },
  { weight: 1, arbitrary: fc.tuple(segment, segment).map(([a, b]) => `/v1/artefacts/${a}/${b}`) },
  { weight: 1, arbitrary: fc.array(segment, { maxLength: 6 }).map((all) => `/v1/${all.join('/')}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '/v1//score',
      '/V1/SCORE',
      '/v1/score/',
      '/v1/%73core',
      `/v1/${'a'.repeat(4_000)}`,
    ),
  },
);

const headerText = fc.string({
  unit: fc.integer({ min: 0x20, max: 0x7e }).map((c) => String.fromCharCode(c)),
  maxLength: 60,
});
const headers = fc.record(
  {
    'Content-Type': fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('application/json', 'application/json; charset=utf-8') },
      { weight: 3, arbitrary: fc.constant('application/x-ndjson') },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          'text/plain',
          'multipart/form-data',
          'application/json;;;',
          'application/xml',
          '',
        ),
      },
      headerText,
    ),
    Accept: headerText,
    'If-None-Match': headerText,
    'X-Forwarded-For': headerText,
    Cookie: headerText,
    'Idempotency-Key': headerText,
    'X-Junk': fc.nat({ max: 8_000 }).map((length) => 'j'.repeat(length)),
  },
  { requiredKeys: ['Content-Type'] },
);

export const hostileRequest: fc.Arbitrary<HostileRequest> = fc.record({
  method: fc.oneof(
    { weight: 8, arbitrary: fc.constant('POST') },
    { weight: 3, arbitrary: fc.constant('GET') },
    { weight: 1, arbitrary: fc.constantFrom('PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'PROPFIND') },
  ),
  path: fc.tuple(route, querySuffix).map(([one, query]) => one + query),
  headers,
  body,
  key: fc.oneof(
    { weight: 8, arbitrary: fc.constant('score' as const) },
    { weight: 1, arbitrary: fc.constantFrom('none' as const, 'junk' as const, 'all' as const) },
  ),
  bytesWithheld: fc.oneof(
    { weight: 30, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.constant(10) },
  ),
});
