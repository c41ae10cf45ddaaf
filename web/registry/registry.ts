// The registry as the page shows it, and the writes that change it.

import { signal } from '@preact/signals';
import type { AliasAnswer, AliasRequest, ModelsAnswer } from '../../worker/contractRegistry.ts';
import type { Answer, Change, Client } from '../api/client.ts';
import { writeOnce } from '../decide/writeOnce.ts';
import { noticeFault } from '../session.ts';
import { type Loaded, session } from '../state.ts';

export type RegistryAction =
  | { readonly kind: 'promote' | 'challenge'; readonly version: string }
  | { readonly kind: 'rollBack'; readonly version: string }
  | { readonly kind: 'remove'; readonly version: string };

/** What is sent: the reason, and a challenger's shares in [0, 1]. */
export interface Wanted {
  readonly action: RegistryAction;
  readonly reason: string;
  readonly shadowShare: number;
  readonly canaryShare: number;
}

export const registry = signal<Loaded<ModelsAnswer>>({ phase: 'loading' });

export async function loadRegistry(): Promise<void> {
  const now = session.value;
  if (now.phase !== 'signedIn') return;
  const answer = await now.client.models();
  if (session.value !== now) return;
  if (!answer.ok) noticeFault(answer.fault);
  registry.value = answer.ok
    ? { phase: 'loaded', value: answer.value }
    : { phase: 'failed', fault: answer.fault };
}

/** @returns a sender for one dialog: its repeats are one change. */
export function changeOnce(): (wanted: Wanted) => Promise<Answer<AliasAnswer>> {
  return writeOnce<Wanted, AliasAnswer>(({ body, idempotencyKey }) => {
    const now = session.value;
    if (now.phase !== 'signedIn') {
      return Promise.resolve({ ok: false, fault: { reason: 'unauthorised' } });
    }
    return send(now.client, body, idempotencyKey);
  });
}

function send(
  client: Client,
  { action, reason, shadowShare, canaryShare }: Wanted,
  idempotencyKey: string,
): Promise<Answer<AliasAnswer>> {
  const change = <Body>(body: Body): Change<Body> => ({ body, idempotencyKey });
  switch (action.kind) {
    case 'promote':
      return client.setAlias(action.version, change<AliasRequest>({ alias: 'champion', reason }));
    case 'challenge':
      return client.setAlias(
        action.version,
        change<AliasRequest>({ alias: 'challenger', reason, shadowShare, canaryShare }),
      );
    case 'rollBack':
      return client.rollBack(change({ reason }));
    case 'remove':
      return client.removeChallenger(change({ reason }));
  }
}
