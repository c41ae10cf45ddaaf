import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('tells callers the limit that the binding of wrangler.toml is set to', () => {
  const text = readFileSync(new URL('../../wrangler.toml', import.meta.url), 'utf8');
  const [, limit, period] = /^simple = \{ limit = (\d+), period = (10|60) \}$/m.exec(text)!;
  expect(text).toContain(`\nRATE_LIMIT = "${limit}/${period}"\n`);
});
