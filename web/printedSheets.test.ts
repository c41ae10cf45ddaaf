import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { styleHash } from '../worker/html/printPage.ts';

it('lets the sheets that the dashboard opens keep their one style', async () => {
  // A page opened from a blob is under the policy of the page that made it.
  const headers = readFileSync(new URL('public/_headers', import.meta.url), 'utf8');
  expect(headers).toContain(`style-src 'self' '${await styleHash()}';`);
});
