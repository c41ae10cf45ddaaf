// Answers of writes as they wait for a repeat: encrypted under what only their client knows. Some hold a key that is
// shown once, some hold a person's data; the database alone gives neither away.

const IV_BYTES = 12;

/** What the repeat of a write is answered. */
export interface KeptAnswer {
  readonly contentType: string | null;
  readonly location: string | null;
  readonly body: string;
}

/**
 * @param secret texts of the request that are stored nowhere: credential and Idempotency-Key.
 * @returns base64 of a random IV and the AES-256-GCM text.
 */
export async function sealAnswer(secret: string, answer: KeptAnswer): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const plain = new TextEncoder().encode(JSON.stringify(answer));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(secret), plain);
  return base64([...iv, ...new Uint8Array(sealed)]);
}

/** @returns null where the secret is another or the text was changed. */
export async function openAnswer(secret: string, sealed: string): Promise<KeptAnswer | null> {
  const bytes = Uint8Array.from(atob(sealed), (character) => character.charCodeAt(0));
  const iv = bytes.subarray(0, IV_BYTES);
  try {
    const algorithm = { name: 'AES-GCM', iv };
    const plain = await crypto.subtle.decrypt(algorithm, await keyOf(secret), bytes.subarray(IV_BYTES));
    return JSON.parse(new TextDecoder().decode(plain)) as KeptAnswer;
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
