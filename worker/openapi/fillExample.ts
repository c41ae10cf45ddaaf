// Examples name things that are only known at the place: `{modelVersion}` is the model in charge.

import type { RouteExample } from './routeDoc.ts';

/** Stand in a document for what nobody has made yet. */
const FORMS: Readonly<Record<string, string>> = {
  modelVersion: '0000000000000000',
  decisionId: `dec_${'0'.repeat(32)}`,
  reviewedDecisionId: `dec_${'0'.repeat(32)}`,
  reviewId: `rev_${'0'.repeat(32)}`,
  keyId: 'key_000000000000',
  leavingApplicantId: '100147',
};

/** @param known values by name; what is not known gets the form it would have. */
export function fillExample(example: RouteExample, known: Readonly<Record<string, string>>): RouteExample {
  const path = Object.entries(example.path ?? {}).map(([parameter, value]) => [
    parameter,
    value.replace(/^\{(\w+)\}$/, (_, name: string) => known[name] ?? FORMS[name]!),
  ]);
  return { ...example, path: Object.fromEntries(path) as Record<string, string> };
}
