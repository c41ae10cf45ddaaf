// A number in [0, 1) that is always the same for the same text: who falls into a share of the traffic stays in it while
// the share grows, so that nobody is scored by two models in turn.

/** FNV-1a over UTF-16 units, then the finalizer of MurmurHash3 (Appleby, public domain), which spreads short texts. */
export function stableShare(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
