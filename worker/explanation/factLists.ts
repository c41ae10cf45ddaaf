import type { FactGroup } from '../contractExplanation.ts';
import { type Html, html } from '../html/html.ts';

/** Labels and values under the titles of their groups. `long` lists may break over sheets. */
export function factLists(groups: readonly FactGroup[], long = false): Html {
  const lists = groups.map(
    ({ title, facts }) =>
      html`<section><h3>${title}</h3><dl>${facts.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl></section>`,
  );
  return html`<div class="${long ? 'facts long' : 'facts'}">${lists}</div>`;
}
