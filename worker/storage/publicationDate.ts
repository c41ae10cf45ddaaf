// When the stored applicants were published: the age of every stored history. Read again at most every
// PUBLICATION_SECONDS_MAX in this isolate.

import type { Env } from '../env.ts';
import { PUBLICATION_SECONDS_MAX } from '../limits.ts';

let known: { readonly publishedAt: string | null; readonly readAtMs: number } | null = null;

/** @returns ISO 8601; null while none is complete, and where D1 does not answer: a warning is not worth a refusal. */
export async function publicationDate(env: Env): Promise<string | null> {
  if (known && Date.now() - known.readAtMs < PUBLICATION_SECONDS_MAX * 1000) return known.publishedAt;
  try {
    const row = await env.DB.prepare('SELECT max(finished_at) AS publishedAt FROM publications').first<{
      publishedAt: string | null;
    }>();
    known = { publishedAt: row?.publishedAt ?? null, readAtMs: Date.now() };
    return known.publishedAt;
  } catch {
    return known?.publishedAt ?? null;
  }
}
