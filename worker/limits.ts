// Every limit of the API in one place, with its unit in the name and its reason beside it.
// What the contract itself limits (page size, digits of a search, ranges of fields) is in contract.ts.

/** One application with a whole history is about 6 KB of JSON; ten times that is not one. */
export const BODY_BYTES_MAX = 64 * 1024;

/** A batch of 1,000 applications with whole histories is about 6 MB. */
export const BATCH_BODY_BYTES_MAX = 8 * 1024 * 1024;

/** One line of a stream is one application: as much as a single request may be. */
export const LINE_BYTES_MAX = BODY_BYTES_MAX;

/** More in one request is a mistake or an attack; whoever has more sends two. */
export const STREAM_LINES_MAX = 1_000_000;

/** Lines that run through the model together: a run of this many costs about 6 ms, and their answers are about 200 KB. */
export const STREAM_CHUNK_LINES = 256;

/** The same where each line is explained, which takes about a millisecond and 20 KB. */
export const STREAM_CHUNK_EXPLAINED_LINES = 32;

/** How long a line waits for others to be scored with; then it is answered alone, for senders that wait for answers. */
export const STREAM_LINGER_MS = 5;

/** Stored applicants read at once for a batch: a Worker has six connections. */
export const STORE_READS_AT_ONCE = 6;

/** The deepest request (an item's field) is at level 4; the rest is room for what partners wrap around. */
export const JSON_DEPTH_MAX = 16;

/** Faults listed for one item of a batch: a thousand items must not make an answer of hundreds of megabytes. */
export const ITEM_FAULTS_MAX = 20;

/** Names in a JSON pointer come from the sender, who may give one of 60 KB. */
export const POINTER_CHARACTERS_MAX = 200;

/** A stored history older than this is used with a warning: lenders report monthly, and 15 days is their usual delay. */
export const HISTORY_AGE_DAYS_MAX = 45;

/** When applicants were published is read again after this; it changes once a day at most. */
export const PUBLICATION_SECONDS_MAX = 60;

/** How much of a body that is too large is read and forgotten, so that its sender sees the answer; beyond, the line is cut. */
export const DRAINED_BYTES_MAX = 1024 * 1024;

/** A request can be wrong in thousands of places; nobody reads more than this, and answers stay small. */
export const FAULTS_MAX = 200;

/** How much of a wrong value is repeated in an answer: enough to recognise it. */
export const RECEIVED_CHARACTERS_MAX = 60;

/** An isolate reads the aliases again after this. With KV_SECONDS_MIN a promotion is in force everywhere within 50 s. */
export const ALIAS_SECONDS_MAX = 20;

/** What KV may keep at a data centre, at least: the smallest it allows. */
export const KV_SECONDS_MIN = 30;

/** Two versions at once while a promotion is under way; each holds the model in memory. */
export const SCORERS_MAX = 2;

/** A model that failed its check is tried again after this, because its repair keeps its name. */
export const BROKEN_MODEL_SECONDS_MAX = 30;

/** Manifests are immutable and small (tens of KB); the bound keeps a scan over versions from filling memory. */
export const MANIFESTS_MAX = 8;

/** A new publication of applicants is seen this long after KV has it. */
export const HISTORIES_INDEX_SECONDS_MAX = 30;

/** Shards kept in an isolate of 128 MB that also holds ONNX Runtime (about 40 MB). */
export const SHARD_CACHE_BYTES_MAX = 16 * 1024 * 1024;

/** An erased applicant is known to no isolate after this, added to what KV itself keeps (KV_SECONDS_MIN). */
export const SHARD_CACHE_SECONDS_MAX = 60;

/** A revoked key is refused everywhere after this. */
export const KEY_CACHE_SECONDS_MAX = 30;

/** About 200 bytes each. */
export const KEY_CACHE_ENTRIES_MAX = 1_000;

/** Artefacts are named by their content, so they never change: a year, the longest HTTP caches honour. */
export const ARTEFACT_CACHE_SECONDS = 31_536_000;

/** What a caller is asked to wait when a model or a store is not there; the caches above have expired by then. */
export const RETRY_AFTER_SECONDS = 30;

/** Up to this many matches are found and sorted in one pass (storage bench). */
export const SORTED_MATCHES_MAX = 10_000;

/** Rows looked at along an order for a page of many matches: some 7 ms, in which one match of forty fills a page. */
export const WALKED_ROWS_MAX = 2_000;

/** How often an entry is linked anew because another isolate was faster. Fifty at once need about fifty. */
export const AUDIT_APPEND_ATTEMPTS_MAX = 100;

/** Longest pause between two attempts; a write of D1 takes a few milliseconds. */
export const AUDIT_APPEND_PAUSE_MS_MAX = 50;

/** The one place of the audit's retention. At least six months by law (AI Act, art. 26(6)); so long that a yearly audit finds its whole year. The database refuses less than 183 days. */
export const AUDIT_RETENTION_DAYS = 400;

/** Entries checked in one request by default, and at most: a SHA-256 and a row each. */
export const AUDIT_VERIFY_ENTRIES = 1_000;
export const AUDIT_VERIFY_ENTRIES_MAX = 10_000;

/** Counted scores are written this long after the first of them: what a crash can lose. Work after an answer may take 30 s. */
export const COUNTS_FLUSH_SECONDS = 5;

/** Kinds of counts (key, route, model) an isolate holds before it writes at once: bounds memory and the size of one write. */
export const COUNTS_KINDS_MAX = 200;

/** A client may repeat a write under its Idempotency-Key this long. */
export const IDEMPOTENCY_HOURS = 24;

/** A repeat of a write whose isolate died may be tried again after this; no write takes as long. */
export const IDEMPOTENCY_PENDING_SECONDS_MAX = 60;

/** What a repeat is asked to wait while the first is under way. */
export const IDEMPOTENCY_RETRY_SECONDS = 1;

/** Longer than any UUID, short enough for an index. */
export const IDEMPOTENCY_KEY_CHARACTERS_MAX = 255;

/** A session ends after this long without a request: an advisor's pause, not an evening. */
export const SESSION_IDLE_MINUTES_MAX = 30;

/** A session ends at the latest after this: a long working day. */
export const SESSION_HOURS_MAX = 12;

/** How often at most it is written that a session or a key was used. */
export const SESSION_SEEN_SECONDS = 60;

/** An old key works beside its successor this long by default, and at most. */
export const KEY_OVERLAP_HOURS = 24;
export const KEY_OVERLAP_HOURS_MAX = 720;

/** Keys of one page of the list. */
export const KEYS_PAGE_MAX = 200;

/** Clocks of Cloudflare Access and of this Worker may differ by this much. */
export const ACCESS_CLOCK_SECONDS_MAX = 30;

/** Access changes its keys every six weeks and announces the next one long before. */
export const ACCESS_KEYS_SECONDS_MAX = 600;

/** Fetching the keys of Access; a request waits for it once in the time above. */
export const ACCESS_TIMEOUT_MS_MAX = 5_000;

/** A request is given up after this; a Worker's work after an answer ends at 30 s. */
export const REQUEST_SECONDS_MAX = 25;

/** A store that is silent this long counts as failing, so that another can stand in for it within the time of a request. */
export const STORE_SECONDS_MAX = 8;

/** A browser asks again whether another site may call; browsers honour at most two hours. */
export const PREFLIGHT_SECONDS_MAX = 600;

/** A store that does not answer is asked again: most of D1's and KV's failures are gone within milliseconds. */
export const STORE_ATTEMPTS_MAX = 3;

/** Pause before the second attempt, twice as long before the third. */
export const STORE_PAUSE_MS = 20;

/** The description of the API changes with a deployment, its examples with the model. */
export const OPENAPI_CACHE_SECONDS = 300;

/** Models a list shows; each manifest is tens of KB. */
export const MODELS_LISTED_MAX = 50;

/** Changes of aliases a list shows. */
export const ALIAS_CHANGES_MAX = 100;

/** A review is concluded within this: a month, as GDPR art. 12(3) gives for an answer to a person. */
export const REVIEW_DUE_DAYS = 30;

/** Entries about one applicant in an export; more than a lifetime of loans makes. */
export const EXPORT_AUDIT_ENTRIES_MAX = 1_000;

/** By one link: a page opened now and then asks for a few things each time; copies of the link cannot wear the API out. */
export const CLIENT_REQUESTS_PER_DAY = 300;

/** Links are kept so long after their expiry: who opened what can still be told. Then the scheduled handler removes them. */
export const CLIENT_LINK_RETENTION_DAYS = 90;

/** In an explanation document: as many as are read, and fit on the page with the rest. */
export const WAYS_MAX = 3;

/** Flushes of monitoring that wait for a database that does not answer; counts go on in the isolate meanwhile, in one sum. */
export const FLUSHES_WAITING_MAX = 12;

/** A flush that waited longer is given up: the record of the flushes already merged is kept longer than this. */
export const FLUSH_AGE_HOURS_MAX = 12;

/** Flushes merged in one statement: each holds about 10 KB, which D1 hands over as a list of numbers. */
export const FLUSHES_MERGED_AT_ONCE = 60;

/** Merges of one scheduled run: an hour of one busy isolate has 720 flushes. */
export const MERGES_A_RUN_MAX = 400;

/** Flushes that were merged are remembered this long, so that a repeated one is not counted again. */
export const MERGED_FLUSH_DAYS = 2;

/** Days of counts and snapshots of days: so long that a window can be compared with the same month a year before. */
export const MONITORING_RETENTION_DAYS = 400;

/** Windows the rules of alerts look back on. */
export const ALERT_WINDOWS_MAX = 60;

/** Alerts a list shows. */
export const ALERTS_LISTED_MAX = 200;

/** Tries of a webhook: three in a run, then every hour; a receiver may be away for most of a day. */
export const WEBHOOK_ATTEMPTS_A_RUN = 3;
export const WEBHOOK_ATTEMPTS_MAX = 60;

/** A receiver of webhooks answers within this, or is tried again. */
export const WEBHOOK_TIMEOUT_MS_MAX = 5_000;

/** Webhooks sent in one scheduled run. */
export const WEBHOOKS_A_RUN_MAX = 50;

/** Outcomes in one request; the rest goes into another. */
export const OUTCOMES_MAX = 500;
