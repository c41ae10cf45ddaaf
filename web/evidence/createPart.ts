// Something made of the published artefact's files: loaded once a session when first needed, then kept in memory, so that
// what shows it works with the network cut.

import { effect, type Signal, signal } from '@preact/signals';
import type { ApiFault, Client } from '../api/client.ts';
import { noticeFault } from '../session.ts';
import { sessionClient } from '../state.ts';
import { ApiFailure, type ArtefactFiles, openArtefact } from './openArtefact.ts';

export type PartFault =
  | { readonly reason: 'api'; readonly fault: ApiFault }
  /** What came is not what the manifest lists, or not what this dashboard reads. */
  | { readonly reason: 'broken'; readonly detail: string };

export type PartState<Value> =
  | { readonly phase: 'idle' | 'loading' }
  | { readonly phase: 'loaded'; readonly value: Value }
  | { readonly phase: 'failed'; readonly fault: PartFault };

export interface Part<Value> {
  readonly state: Signal<PartState<Value>>;
  /** Starts loading unless it is loaded or on its way. */
  readonly load: () => void;
}

export function createPart<Value>(make: (files: ArtefactFiles) => Promise<Value>): Part<Value> {
  const state = signal<PartState<Value>>({ phase: 'idle' });
  let holder: Client | null = null;
  // Another key may not see what this one saw.
  effect(() => {
    const client = sessionClient.value;
    if (client === holder) return;
    holder = client;
    state.value = { phase: 'idle' };
  });
  const settle = (client: Client, settled: PartState<Value>) => {
    if (client !== holder) return;
    state.value = settled;
    if (settled.phase === 'failed' && settled.fault.reason === 'api') noticeFault(settled.fault.fault);
  };
  const load = () => {
    const client = holder;
    const { phase } = state.peek();
    if (!client || phase === 'loading' || phase === 'loaded') return;
    state.value = { phase: 'loading' };
    openArtefact(client)
      .then(make)
      .then(
        (value) => settle(client, { phase: 'loaded', value }),
        (error: unknown) => settle(client, { phase: 'failed', fault: faultOf(error) }),
      );
  };
  return { state, load };
}

function faultOf(error: unknown): PartFault {
  if (error instanceof ApiFailure) return { reason: 'api', fault: error.fault };
  return { reason: 'broken', detail: error instanceof Error ? error.message : String(error) };
}
