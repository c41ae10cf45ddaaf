// Which routes heed Idempotency-Key: every write but scoring, which writes nothing, and sessions, which are secrets. On
// those the header is accepted and has no effect.

const WRITES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const WITHOUT_EFFECT = /^\w+ \/v1\/(score|session)(\/|$)/;

/** @param route as `POST /v1/decisions`. */
export function takesIdempotencyKey(route: string): boolean {
  return WRITES.has(route.split(' ')[0]!) && !WITHOUT_EFFECT.test(route);
}
