// Where a page ended, as opaque text. It also carries the total, which is then counted once per search.

export interface PageCursor {
  /** The last id of the page before. */
  readonly after: number;
  readonly total: number;
}

export function writePageCursor({ after, total }: PageCursor): string {
  return btoa(`${after}.${total}`).replaceAll('=', '');
}

/** @returns null for a text that no page gave. */
export function readPageCursor(text: string): PageCursor | null {
  if (!/^[A-Za-z0-9]{1,40}$/.test(text)) return null;
  let plain: string;
  try {
    plain = atob(text);
  } catch {
    return null;
  }
  const parts = /^(\d{1,10})\.(\d{1,10})$/.exec(plain);
  return parts && { after: Number(parts[1]), total: Number(parts[2]) };
}
