// Everything that can be wrong with a request or with what it needs, as tagged values with evidence.
// Wording and status codes are in problems.ts.

import type { ComparisonName } from '../wasm/artefact/comparison.ts';
import type { Decision } from '../wasm/decide/decision.ts';
import type { Scope } from './auth/scopes.ts';
import type { Fault, StoreName } from './contract.ts';
import { STORE_ATTEMPTS_MAX, STORE_PAUSE_MS, STORE_SECONDS_MAX } from './limits.ts';
import { within } from './requests/within.ts';

export type ApiFault =
  | {
      readonly reason: 'malformed_json';
      readonly position: number;
      readonly line: number;
      readonly column: number;
      readonly found: string;
    }
  | { readonly reason: 'not_utf8' }
  | { readonly reason: 'json_too_deep'; readonly depthMax: number; readonly depth: number }
  | { readonly reason: 'duplicate_names'; readonly faults: readonly Fault[]; readonly count: number }
  | { readonly reason: 'line_too_long'; readonly bytesMax: number; readonly bytesReceived: number }
  | { readonly reason: 'too_many_lines'; readonly linesMax: number }
  | {
      readonly reason: 'unsupported_media_type';
      readonly expected: readonly string[];
      readonly received: string | null;
    }
  | {
      readonly reason: 'body_too_large';
      readonly bytesMax: number;
      readonly bytesReceived: number;
      readonly complete: boolean;
    }
  | {
      readonly reason: 'invalid_request';
      readonly part: 'body' | 'query' | 'path';
      readonly faults: readonly Fault[];
      readonly count: number;
    }
  | { readonly reason: 'not_scorable'; readonly detail: string }
  | { readonly reason: 'key_missing' }
  | { readonly reason: 'key_malformed' }
  | { readonly reason: 'key_unknown' }
  | { readonly reason: 'key_expired'; readonly expiredAt: string }
  | { readonly reason: 'key_revoked'; readonly revokedAt: string }
  | { readonly reason: 'session_unknown' }
  | { readonly reason: 'session_expired' }
  | { readonly reason: 'session_insecure' }
  | { readonly reason: 'session_needs_key' }
  | { readonly reason: 'csrf_refused'; readonly header: string }
  | { readonly reason: 'access_refused'; readonly check: string }
  | { readonly reason: 'access_misconfigured'; readonly variable: string }
  | { readonly reason: 'access_unreachable' }
  | { readonly reason: 'api_key_unknown' }
  | { readonly reason: 'api_key_inactive'; readonly keyId: string; readonly state: string }
  | { readonly reason: 'last_admin_key' }
  | { readonly reason: 'rate_exceeded'; readonly requests: number; readonly seconds: number }
  | { readonly reason: 'quota_exceeded'; readonly requestsPerDay: number; readonly resetSeconds: number }
  | { readonly reason: 'too_slow'; readonly seconds: number }
  | { readonly reason: 'scope_missing'; readonly needed: Scope; readonly granted: readonly Scope[] }
  | { readonly reason: 'route_undeclared'; readonly route: string }
  | { readonly reason: 'route_unknown' }
  | { readonly reason: 'method_not_allowed'; readonly method: string; readonly allowed: readonly string[] }
  | { readonly reason: 'group_unavailable'; readonly group: ComparisonName; readonly version: string }
  | { readonly reason: 'applicant_unknown'; readonly applicantId: number }
  | { readonly reason: 'artefact_unknown'; readonly version: string; readonly file: string }
  | { readonly reason: 'decision_unknown'; readonly decisionId: string }
  | { readonly reason: 'decision_erased'; readonly decisionId: string; readonly erasedAt: string }
  | {
      readonly reason: 'recommendation_changed';
      readonly seen: { readonly modelVersion: string; readonly points: number };
      readonly now: { readonly modelVersion: string; readonly points: number };
    }
  | {
      readonly reason: 'override_reason_missing';
      readonly decision: Decision;
      readonly recommended: Decision;
    }
  | { readonly reason: 'link_unknown' }
  | { readonly reason: 'link_expired'; readonly expiredAt: string }
  | { readonly reason: 'link_revoked'; readonly revokedAt: string }
  | { readonly reason: 'link_needed' }
  | { readonly reason: 'link_elsewhere' }
  | { readonly reason: 'client_link_unknown'; readonly linkId: string }
  | { readonly reason: 'review_asked_already'; readonly askedAt: string }
  | { readonly reason: 'review_unknown'; readonly reviewId: string }
  | { readonly reason: 'review_open'; readonly reviewId: string }
  | { readonly reason: 'review_concluded'; readonly concludedAt: string }
  | { readonly reason: 'review_by_first_decider'; readonly decidedBy: string }
  | { readonly reason: 'version_unknown'; readonly version: string }
  | { readonly reason: 'nothing_to_roll_back'; readonly champion: string | null }
  | { readonly reason: 'snapshot_unknown'; readonly snapshotId: string }
  | { readonly reason: 'alert_unknown'; readonly alertId: string }
  | { readonly reason: 'alert_acknowledged'; readonly acknowledgedAt: string }
  | { readonly reason: 'model_missing' }
  | { readonly reason: 'model_broken'; readonly version: string; readonly check: string }
  | { readonly reason: 'storage_failing'; readonly store: Store }
  | { readonly reason: 'idempotency_key_malformed'; readonly charactersMax: number }
  | { readonly reason: 'idempotency_key_reused' }
  | { readonly reason: 'idempotency_in_progress' }
  | { readonly reason: 'internal' };

export type Store = StoreName;

/** An expected failure on its way to the one place that words it. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly fault: ApiFault;
  constructor(fault: ApiFault, cause?: unknown) {
    super(fault.reason, { cause });
    this.fault = fault;
  }
}

/**
 * Asks a store, again where it may have stumbled: `work` must be repeatable, as reads and writes of fixed values are.
 * @throws ApiError `storage_failing` in the place of whatever the store threw last, which is kept as the cause, or of an
 *   answer that did not come within STORE_SECONDS_MAX.
 */
export async function fromStore<T>(store: Store, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await within(STORE_SECONDS_MAX, work(), () => new StoreSilence());
    } catch (error) {
      if (error instanceof ApiError) throw error;
      if (attempt >= STORE_ATTEMPTS_MAX || !mayPass(error)) {
        throw new ApiError({ reason: 'storage_failing', store }, error);
      }
      await new Promise((resolve) => setTimeout(resolve, attempt * STORE_PAUSE_MS));
    }
  }
}

/** A store that did not answer in time. */
class StoreSilence extends Error {
  override readonly name = 'StoreSilence';
}

/** What was read wrongly, or what SQLite refuses, is the same the next time; who is silent has had its time. */
function mayPass(error: unknown): boolean {
  if (!(error instanceof Error)) return true;
  return (
    !/^(RangeError|SyntaxError|ZodError|StoreSilence)$/.test(error.name) &&
    !/SQLITE_|no such /.test(error.message)
  );
}
