// The Worker's entry, named in wrangler.toml. Static files never reach it: see [assets] there.

import type { ExportedHandler } from '@cloudflare/workers-types/index.ts';
import { app } from './app.ts';
import type { Env } from './env.ts';
import { keepHouse } from './scheduled/keepHouse.ts';

export { app };
export default {
  fetch: app.fetch,
  scheduled: ({ scheduledTime }, env) => keepHouse(env, scheduledTime),
} satisfies Pick<ExportedHandler<Env>, 'scheduled'> & { fetch: typeof app.fetch };
