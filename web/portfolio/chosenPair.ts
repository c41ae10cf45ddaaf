// Which two models are compared, before anybody chooses: the one in service, and the one on trial or else the newest
// other. Pure.

import type { RegisteredModel } from '../../worker/contractRegistry.ts';

export interface ModelPair {
  readonly first: RegisteredModel;
  readonly second: RegisteredModel;
}

/** @param models newest first. @returns null where there is only one. */
export function usualPair(models: readonly RegisteredModel[]): ModelPair | null {
  const first = models.find(({ aliases }) => aliases.includes('champion')) ?? models[0];
  const others = models.filter((model) => model !== first);
  const second = others.find(({ aliases }) => aliases.includes('challenger')) ?? others[0];
  return first && second ? { first, second } : null;
}
