// The token of the link, out of the address: kept for this tab alone, so that a reload still works, and nowhere in sight.

const ITEM = 'clairscore.link';
const TOKEN = /^#(clairlink_[\w-]{100,200})$/;

/** @returns null where the page was opened without a link. */
export function takeToken(): string | null {
  const given = TOKEN.exec(location.hash)?.[1];
  if (given !== undefined) sessionStorage.setItem(ITEM, given);
  // Whatever it was: an address that is copied or photographed must not open anything.
  if (location.hash !== '') history.replaceState(null, '', location.pathname);
  return given ?? sessionStorage.getItem(ITEM);
}
