// What the client's page asks of the API, with the token of the link: nothing else is ever called, nobody else is told.

import type { Problem } from '../../worker/contract.ts';
import type { ClientAnswer, ClientReviewAnswer } from '../../worker/contractClient.ts';
import { type Answer, readFile } from '../api/client.ts';
import type { Language } from '../i18n/language.ts';
import type { ModelSource } from '../scorer/browserScorer.ts';

export type LinkFault = 'none' | 'unknown' | 'expired' | 'revoked' | 'limited' | 'unreachable' | 'failing';

export type LinkAnswer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: LinkFault };

export interface ClientApi {
  read(language: Language | null): Promise<LinkAnswer<ClientAnswer>>;
  askForReview(applicantView: string): Promise<LinkAnswer<ClientReviewAnswer>>;
  /** Of the model that recommended. */
  readonly model: ModelSource;
}

const FAULTS: Readonly<Record<string, LinkFault>> = {
  'link-unknown': 'unknown',
  'link-expired': 'expired',
  'link-revoked': 'revoked',
  'decision-erased': 'unknown',
  'rate-exceeded': 'limited',
  'quota-exceeded': 'limited',
};

/** @param files paths by name, as ClientAnswer has them. */
export function createClientApi(token: string, files: () => Readonly<Record<string, string>>): ClientApi {
  async function call<Value>(path: string, init: RequestInit = {}): Promise<LinkAnswer<Value>> {
    try {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const response = await fetch(path, { ...init, headers, cache: 'no-store' });
      const body: unknown = await response.json();
      if (response.ok) return { ok: true, value: body as Value };
      const name = ((body as Partial<Problem>).type ?? '').replace('/docs/problems/', '');
      return { ok: false, fault: FAULTS[name] ?? 'failing' };
    } catch {
      return { ok: false, fault: 'unreachable' };
    }
  }
  return {
    read: (language) => call(`/v1/client${language === null ? '' : `?language=${language}`}`),
    askForReview: (applicantView) =>
      call('/v1/client/reviews', { method: 'POST', body: JSON.stringify({ applicantView }) }),
    model: {
      file: (path, onBytes) => readFile(path, onBytes, { authorization: `Bearer ${token}` }),
      model: async (): Promise<Answer<{ files: Readonly<Record<string, string>> }>> => ({
        ok: true,
        value: { files: files() },
      }),
    },
  };
}
