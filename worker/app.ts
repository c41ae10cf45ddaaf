// The API: which middlewares every request passes, in order, and which routes there are. A newcomer starts here.
// What a key may call is in auth/routeScopes.ts, what can go wrong in apiFault.ts, how it is worded in problems.ts.
// Middlewares add to the headers of the answer itself (c.res): c.header builds a new answer around each header it sets.

import { type Context, Hono } from 'hono';
import { ApiError, type ApiFault } from './apiFault.ts';
import { requireKey } from './auth/requireKey.ts';
import { methodsOf } from './auth/routeScopes.ts';
import type { AppEnv } from './env.ts';
import { REQUEST_SECONDS_MAX } from './limits.ts';
import { bodyLimit } from './middleware/bodyLimit.ts';
import { cors } from './middleware/cors.ts';
import { idempotency } from './middleware/idempotency.ts';
import { identify } from './middleware/identify.ts';
import { limitRate } from './middleware/limitRate.ts';
import { logRequest } from './middleware/logRequest.ts';
import { securityHeaders } from './middleware/securityHeaders.ts';
import { serverTiming } from './middleware/serverTiming.ts';
import { timeLimit } from './middleware/timeLimit.ts';
import { countRequests } from './monitoring/requestCounts.ts';
import { problemResponse } from './problems.ts';
import { bodyBytesMax } from './requests/bodyBytesMax.ts';
import { envelopeOf } from './requests/envelopeOf.ts';
import { applicantRoutes } from './routes/applicants.ts';
import { artefactRoutes } from './routes/artefacts.ts';
import { auditRoutes } from './routes/audit.ts';
import { batchRoutes } from './routes/batch.ts';
import { clientRoutes } from './routes/client.ts';
import { clientLinkRoutes } from './routes/clientLinks.ts';
import { decisionRoutes } from './routes/decisions.ts';
import { explanationRoutes } from './routes/explanation.ts';
import { healthRoutes } from './routes/health.ts';
import { keyRoutes } from './routes/keys.ts';
import { modelRoutes } from './routes/model.ts';
import { monitoringRoutes } from './routes/monitoring.ts';
import { openApiRoutes } from './routes/openApi.ts';
import { registryRoutes } from './routes/registry.ts';
import { reviewRoutes } from './routes/reviews.ts';
import { rightsRoutes } from './routes/rights.ts';
import { scoreRoutes } from './routes/score.ts';
import { sessionRoutes } from './routes/session.ts';

/** It waits for stores alone, each of which has a limit of its own (STORE_SECONDS_MAX). */
const SINGLE_SCORE = '/v1/score';

export const app = new Hono<AppEnv>()
  .use(identify())
  .use(logRequest())
  .use(securityHeaders())
  .use(serverTiming())
  .use(countRequests())
  .use(cors())
  .use(timeLimit(REQUEST_SECONDS_MAX, ({ path }) => path !== SINGLE_SCORE))
  .use(bodyLimit(bodyBytesMax))
  .use(requireKey())
  .use(limitRate())
  .use(idempotency())
  .route('/', healthRoutes)
  .route('/', openApiRoutes)
  .route('/', modelRoutes)
  .route('/', scoreRoutes)
  .route('/', batchRoutes)
  .route('/', applicantRoutes)
  .route('/', artefactRoutes)
  .route('/', sessionRoutes)
  .route('/', keyRoutes)
  .route('/', rightsRoutes)
  .route('/', decisionRoutes)
  .route('/', explanationRoutes)
  .route('/', clientLinkRoutes)
  .route('/', clientRoutes)
  .route('/', reviewRoutes)
  .route('/', registryRoutes)
  .route('/', auditRoutes)
  .route('/', monitoringRoutes);

/** The routes with their requests and answers, for a typed client. */
export type AppType = typeof app;

app.notFound((c) => answerFault(c, faultOfUnmatched(c)));
app.onError((error, c) => answerFault(c, error instanceof ApiError ? error.fault : { reason: 'internal' }));

function answerFault(c: Context<AppEnv>, fault: ApiFault): Response {
  return problemResponse(fault, c.req.path, envelopeOf(c));
}

/** A known path with another method, or nothing. */
function faultOfUnmatched(c: Context<AppEnv>): ApiFault {
  const allowed = methodsOf(c.req.path);
  return allowed.length > 0
    ? { reason: 'method_not_allowed', method: c.req.method, allowed }
    : { reason: 'route_unknown' };
}
