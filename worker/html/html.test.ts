import { expect, it } from 'vitest';
import { html } from './html.ts';

const HOSTILE = `<script>alert("x")</script>&'`;

it('escapes every value, in text and in attributes, one by one and in lists', () => {
  const page = html`<p title="${HOSTILE}">${HOSTILE}</p>${[HOSTILE, 'b']}`.text;
  expect(page.match(/</g)).toHaveLength(2);
  expect(page).toBe(
    '<p title="&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;&#39;">&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;&#39;</p>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;&#39;b',
  );
});

it('leaves its own HTML as it is, and nothing of what is absent', () => {
  expect(html`<ul>${[html`<li>${1}</li>`, null, false]}</ul>`.text).toBe('<ul><li>1</li></ul>');
});
