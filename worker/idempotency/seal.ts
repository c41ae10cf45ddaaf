// What writes leave for a repeat, encrypted under what only their client knows. Some of it is a key that is shown once,
// some a person's data; the database alone gives neither away.

const IV_BYTES = 12;

/**
 * @param secret texts of the request that are stored nowhere: credential and Idempotency-Key.
 * @returns base64 of a random IV and the AES-256-GCM text.
 */
export async function seal(secret: string, value: unknown): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(secret), plain);
  return base64([...iv, ...new Uint8Array(sealed)]);
}

/** @returns what was sealed; null where the secret is another or the text was changed. */
export async function unseal(secret: string, sealed: string): Promise<unknown> {
  const bytes = Uint8Array.from(atob(sealed), (character) => character.charCodeAt(0));
  const iv = bytes.subarray(0, IV_BYTES);
  try {
    const algorithm = { name: 'AES-GCM', iv };
    const plain = await crypto.subtle.decrypt(algorithm, await keyOf(secret), bytes.subarray(IV_BYTES));
    return JSON.parse(new TextDecoder().decode(plain));
  } catch {
    return null;
  }
}

/** The secret holds the 32 random bytes of a key or a session: HKDF needs no slowness. */
async function keyOf(secret: string): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret), 'HKDF', false, [
    'deriveKey',
  ]);
  const derivation = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: new TextEncoder().encode('clairscore idempotency'),
  };
  return crypto.subtle.deriveKey(derivation, material, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
}

function base64(bytes: readonly number[]): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
