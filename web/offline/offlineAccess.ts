// Whether this browser may open without a network: until the session that was last opened in it reaches its longest
// duration. What is kept for it says so and nothing else: a time. Neither a key, nor who, nor anything of an applicant;
// an idle session is no end here, because there is nothing personal to be seen.

const UNTIL_ITEM = 'clairscore.offlineUntil';
const CLOSING_ITEM = 'clairscore.signOutOwed';
/** Where the session's end is not ours to know. */
const HOURS_MAX = 12;

/** @param expiresAt of the session, ISO 8601; null = not known. */
export function allowOffline(expiresAt: string | null): void {
  const longest = Date.now() + HOURS_MAX * 3_600_000;
  const end = expiresAt === null ? longest : Math.min(longest, Date.parse(expiresAt));
  localStorage.setItem(UNTIL_ITEM, new Date(end).toISOString());
}

export function forbidOffline(): void {
  localStorage.removeItem(UNTIL_ITEM);
}

/** @returns in ms since 1970; null where it may not, or no longer. */
export function offlineUntil(): number | null {
  const end = Date.parse(localStorage.getItem(UNTIL_ITEM) ?? '');
  return end > Date.now() ? end : null;
}

/** A sign-out that the server has not heard of: it is told before anything else, or the cookie would open it again. */
export const owedSignOut = {
  isOwed: (): boolean => localStorage.getItem(CLOSING_ITEM) !== null,
  note: (): void => localStorage.setItem(CLOSING_ITEM, 'yes'),
  settle: (): void => localStorage.removeItem(CLOSING_ITEM),
};
