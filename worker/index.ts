// The Worker's entry, named in wrangler.toml. Static files never reach it: see [assets] there.

import { app } from './app.ts';

export { app };
export default { fetch: app.fetch };
