// SHA-256 by the platform, as the artefact's reader asks for it.

import type { Sha256 } from '../../wasm/artefact/loadArtefact.ts';

export const sha256: Sha256 = async (bytes) => {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
};
