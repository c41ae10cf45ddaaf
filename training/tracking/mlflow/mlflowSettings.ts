// The environment variables of MLflow's own client, as far as they are honoured here.

import { MlflowError } from './mlflowError.ts';
import {
  REQUEST_TIMEOUT_MS,
  RETRY_DELAYS_MS,
  SENDING_TIMEOUT_MS,
  UPLOAD_TIMEOUT_MS,
} from './mlflowLimits.ts';

export interface MlflowSettings {
  /** Without a trailing slash and without credentials; may have a path. */
  readonly server: string;
  readonly experiment: string;
  /** Value of the Authorization header. */
  readonly authorization: string | null;
  readonly requestTimeoutMs: number;
  readonly uploadTimeoutMs: number;
  readonly sendingTimeoutMs: number;
  readonly retryDelaysMs: readonly number[];
}

const DEFAULT_EXPERIMENT = 'clairscore';

/**
 * Reads MLFLOW_TRACKING_URI, MLFLOW_EXPERIMENT_NAME, and MLFLOW_TRACKING_USERNAME with MLFLOW_TRACKING_PASSWORD, or
 * else MLFLOW_TRACKING_TOKEN.
 * @throws MlflowError `bad_uri` for anything but an http(s) address: MLflow's files and databases are Python's own.
 */
export function mlflowSettings(environment: Readonly<Record<string, string | undefined>>): MlflowSettings {
  const uri = environment.MLFLOW_TRACKING_URI ?? '';
  const url = URL.canParse(uri) ? new URL(uri) : null;
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw new MlflowError({ reason: 'bad_uri', uri, expected: 'an http:// or https:// address' });
  }
  if (url.username !== '' || url.password !== '') {
    const expected = 'no user in it (set MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD)';
    throw new MlflowError({ reason: 'bad_uri', uri: `${url.protocol}//...@${url.host}`, expected });
  }
  return {
    server: `${url.origin}${url.pathname}`.replace(/\/+$/, ''),
    experiment: environment.MLFLOW_EXPERIMENT_NAME || DEFAULT_EXPERIMENT,
    authorization: authorizationOf(environment),
    requestTimeoutMs: REQUEST_TIMEOUT_MS,
    uploadTimeoutMs: UPLOAD_TIMEOUT_MS,
    sendingTimeoutMs: SENDING_TIMEOUT_MS,
    retryDelaysMs: RETRY_DELAYS_MS,
  };
}

/** The order of MLflow's client: a user with a password before a token. */
function authorizationOf(environment: Readonly<Record<string, string | undefined>>): string | null {
  const { MLFLOW_TRACKING_USERNAME: user, MLFLOW_TRACKING_PASSWORD: password } = environment;
  if (user && password) return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  return environment.MLFLOW_TRACKING_TOKEN ? `Bearer ${environment.MLFLOW_TRACKING_TOKEN}` : null;
}
