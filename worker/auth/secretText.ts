// Secrets of 32 random bytes (keys, sessions): how they are made, and the hash that alone is stored of them. They cannot
// be guessed, so the hash needs neither salt nor slowness.

const SECRET_BYTES = 32;

/** @returns 43 base64url characters. */
export function randomSecret(): string {
  const secret = crypto.getRandomValues(new Uint8Array(SECRET_BYTES));
  return btoa(String.fromCharCode(...secret))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** @returns SHA-256 in hexadecimal. */
export async function hashSecret(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Takes the same time wherever two hashes of one length differ. */
export function equalInConstantTime(left: string, right: string): boolean {
  let difference = left.length ^ right.length;
  for (let i = 0; i < right.length; i++) difference |= left.charCodeAt(i % left.length) ^ right.charCodeAt(i);
  return difference === 0;
}
