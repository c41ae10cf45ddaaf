// The token of a client link: which link, until when, 32 random bytes, and a signature over all three. A forged or altered
// token is refused without asking the database about it; of a true one the database holds the hash alone.

const PREFIX = 'clairlink_';
/** Link (32 hexadecimal digits), expiry (seconds since 1970), 32 random bytes and HMAC-SHA-256 in base64url. */
const TOKEN = /^clairlink_([0-9a-f]{32})_([0-9]{10,11})_([A-Za-z0-9_-]{43})_([A-Za-z0-9_-]{43})$/;

export interface LinkToken {
  readonly linkId: string;
  readonly expiresAtMs: number;
}

/** @param random 43 base64url characters. */
export async function writeLinkToken(
  secret: string,
  { linkId, expiresAtMs }: LinkToken,
  random: string,
): Promise<string> {
  const signed = `${linkId.replace(/^link_/, '')}_${Math.floor(expiresAtMs / 1000)}_${random}`;
  return `${PREFIX}${signed}_${base64url(await crypto.subtle.sign('HMAC', await keyOf(secret), bytes(signed)))}`;
}

/** Compared in constant time by the runtime. @returns null where it is no token, or signed by no secret of ours. */
export async function readLinkToken(secret: string, text: string): Promise<LinkToken | null> {
  const parts = TOKEN.exec(text);
  if (!parts) return null;
  const [, id, seconds, random, signature] = parts as unknown as [string, string, string, string, string];
  const given = Uint8Array.from(atob(`${signature.replaceAll('-', '+').replaceAll('_', '/')}=`), (c) =>
    c.charCodeAt(0),
  );
  const isOurs = await crypto.subtle.verify(
    'HMAC',
    await keyOf(secret),
    given,
    bytes(`${id}_${seconds}_${random}`),
  );
  return isOurs ? { linkId: `link_${id}`, expiresAtMs: Number(seconds) * 1000 } : null;
}

export function isLinkText(text: string): boolean {
  return text.startsWith(PREFIX);
}

function keyOf(secret: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
    'verify',
  ]);
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  // A copy, whose buffer is certainly no shared one.
  return Uint8Array.from(new TextEncoder().encode(text));
}

function base64url(buffer: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
