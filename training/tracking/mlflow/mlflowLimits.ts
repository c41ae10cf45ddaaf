// Limits of MLflow's REST API 2.0 and of our patience with a server.
// Sources: https://mlflow.org/docs/latest/api_reference/rest-api.html (Log Batch, Log Param, Set Tag, Data Structures).

/** One log-batch request; and 1,000 metrics, params and tags in all. */
export const METRICS_PER_BATCH = 1_000;
export const PARAMS_PER_BATCH = 100;
export const TAGS_PER_BATCH = 100;

/**
 * UTF-8 bytes. Documented as characters in places: bytes are the stricter reading. The text of Log Batch still says 250
 * for values; those of Log Param and Set Tag are the ones that servers hold to.
 */
export const KEY_BYTES_MAX = 250;
export const PARAM_VALUE_BYTES_MAX = 6_000;
export const TAG_VALUE_BYTES_MAX = 5_000;

/** An answer later than this is no answer. */
export const REQUEST_TIMEOUT_MS = 15_000;
export const UPLOAD_TIMEOUT_MS = 60_000;
/** A training that is done does not wait longer than this for its server, whatever happens. */
export const SENDING_TIMEOUT_MS = 180_000;
/** Pauses before the second and the third attempt. */
export const RETRY_DELAYS_MS = [500, 2_000] as const;

/** Larger files stay in the artefact's folder. */
export const UPLOAD_BYTES_MAX = 200_000_000;
