// The look of a document that is read from top to bottom, on a screen and on A4.

export const paperStyles = `
.paper { max-width: 784px; margin: 0 auto; padding: 56px 40px 96px; }
.paper > header { border-bottom: 1px solid var(--line); padding-bottom: 24px; margin-bottom: 24px; }
.paper h1 { font-size: 34px; letter-spacing: -0.015em; }
.paper .kicker { color: var(--ink-muted); margin-bottom: 8px; }
.paper .lead { font-size: 18px; color: var(--ink-muted); margin-top: 12px; max-width: 62ch; }
.paper section { margin-top: 56px; }
.paper h2 { font-size: 24px; letter-spacing: -0.01em; margin-bottom: 16px; }
.paper h3 { font-size: 16px; margin: 28px 0 8px; }
.paper p { max-width: 68ch; }
.paper p + p, .paper p + ul, .paper ul + p { margin-top: 12px; }
.paper ul { padding-left: 20px; max-width: 68ch; }
.paper li + li { margin-top: 6px; }
.paper figure, .paper .table-frame { margin-top: 24px; }
.paper figure + p, .paper .table-frame + p, .paper dl + p { margin-top: 20px; }
.contents ol { columns: 2; column-gap: 32px; padding-left: 24px; margin: 0; }
.contents li { break-inside: avoid; }
.contents a { color: var(--accent); text-decoration: none; }
.contents a:hover, .contents a:focus-visible { text-decoration: underline; }
.contents h2 { font-size: 16px; margin-bottom: 8px; }
.absent { color: var(--ink-muted); border-left: 3px solid var(--line-strong); padding-left: 12px; }
figcaption { color: var(--ink-muted); font-size: 14px; margin-top: 8px; max-width: 68ch; }
details { margin-top: 8px; font-size: 14px; }
summary { color: var(--accent); cursor: pointer; width: fit-content; }
summary:focus-visible, a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(160px, 1fr)); gap: 1px; background: var(--line); border: 1px solid var(--line); border-radius: 8px; overflow: hidden; }
.facts div { background: var(--canvas); padding: 14px 16px; }
.facts dt { font-size: 14px; color: var(--ink-muted); }
.facts dd { margin: 2px 0 0; font-size: 24px; font-weight: 600; font-variant-numeric: tabular-nums; letter-spacing: -0.01em; }
.facts dd.note { font-size: 13px; font-weight: 400; letter-spacing: 0; color: var(--ink-muted); }
.table-frame { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 14px; line-height: 1.4; }
table.dense { font-size: 13px; }
caption { text-align: left; color: var(--ink-muted); font-size: 14px; padding-bottom: 8px; }
th, td { text-align: left; vertical-align: top; padding: 7px 12px 7px 0; border-bottom: 1px solid var(--line); font-weight: 400; }
th:last-child, td:last-child { padding-right: 0; }
thead th { color: var(--ink-muted); border-bottom-color: var(--line-strong); vertical-align: bottom; font-weight: 500; }
th.number, td.number { text-align: right; white-space: nowrap; }
th.number { white-space: normal; }
td.heat { background: color-mix(in srgb, var(--accent) calc(var(--heat) * 0.2), transparent); padding-left: 8px; padding-right: 8px; }
td small { color: var(--ink-muted); font-size: 12px; display: block; }
@media (max-width: 640px) { .paper { padding: 32px 20px 64px; } .contents ol { columns: 1; } }
@media print {
  @page { size: A4; margin: 20mm 16mm 18mm; }
  body { font-size: 10pt; }
  .paper { max-width: none; padding: 0; }
  .paper h1 { font-size: 24pt; }
  .paper h2 { font-size: 15pt; break-after: avoid; }
  .paper h3 { font-size: 11pt; break-after: avoid; }
  .paper section { margin-top: 28pt; }
  .paper .lead { font-size: 12pt; }
  .paper section.new-page { break-before: page; margin-top: 0; }
  .chart, .facts, tr, .table-frame { break-inside: avoid; }
  .chart, caption, summary { break-after: avoid; }
  .table-frame.long { break-inside: auto; }
  summary { list-style: none; color: inherit; }
  figure:not(:has(details[open])) { break-inside: avoid; }
  thead { display: table-header-group; }
  table, caption, details, figcaption { font-size: 8.5pt; }
  table.dense { font-size: 7.5pt; }
  td small { font-size: 7pt; }
  .facts dd { font-size: 15pt; }
  .facts dt, .facts dd.note { font-size: 8.5pt; }
  .chart { max-width: 150mm; }
  details:not([open]) { display: none; }
  .table-frame { overflow: visible; }
  a { color: inherit; }
}
`;

/** Head and foot of every printed page: what it is, and which page. Browsers without margin boxes leave them out. */
export function runningHeader(title: string, of: string): string {
  return `
@media print {
  @page {
    @top-left { content: ${cssString(title)}; font: 8pt sans-serif; color: #4a5461; }
    @bottom-right { content: counter(page) ${cssString(` ${of} `)} counter(pages); font: 8pt sans-serif; color: #4a5461; }
  }
}
`;
}

/** A CSS string holds any text, also one that would end the style element. */
function cssString(text: string): string {
  const escaped = text.replace(
    /[\\"'<>&\n\r\f]/g,
    (character) => `\\${character.charCodeAt(0).toString(16)} `,
  );
  return `"${escaped}"`;
}
