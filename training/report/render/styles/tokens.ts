// Colours, type and chart marks of every document: the quiet language of the dashboard's tokens, for paper too.
// A colour is written once with both its values, light first. Series differ in lightness as well as in hue.

export const tokenStyles = `
:root {
  color-scheme: light dark;
  --canvas: light-dark(#ffffff, #101419);
  --surface: light-dark(#f6f7f9, #171c23);
  --line: light-dark(#e3e7ec, #2a313b);
  --line-strong: light-dark(#c6cdd6, #465060);
  --ink: light-dark(#12161c, #eef1f5);
  --ink-muted: light-dark(#4a5461, #b0b9c5);
  --ink-faint: light-dark(#5f6a78, #929dab);
  --accent: light-dark(#1d4f91, #8ab4f8);
  --accent-tint: light-dark(#e8eff9, #1a273b);
  --second: light-dark(#b4560b, #f0a35e);
  --second-tint: light-dark(#fbeee2, #33230f);
  --tone-0: light-dark(#a9c7ee, #24426b);
  --tone-1: light-dark(#7ba6de, #3a66a3);
  --tone-2: light-dark(#4b80c4, #5f8fd0);
  --tone-3: light-dark(#27599d, #93b8ea);
  --tone-4: light-dark(#0d2f61, #d3e4fb);
  --quiet: light-dark(#8b95a1, #75808d);
  --font: -apple-system, "Segoe UI Variable Text", "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans",
    "Liberation Sans", Arial, system-ui, sans-serif;
  --font-mono: ui-monospace, "SF Mono", "Cascadia Mono", "Liberation Mono", Menlo, Consolas, monospace;
}
@media print { :root { color-scheme: light; } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
body { margin: 0; background: var(--canvas); color: var(--ink); font: 16px/1.55 var(--font); }
h1, h2, h3, p, ul, figure, table, dl { margin: 0; }
h1, h2, h3 { line-height: 1.2; font-weight: 600; text-wrap: balance; }
p, li, dd { text-wrap: pretty; }
code { font: 0.875em var(--font-mono); overflow-wrap: anywhere; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.number, .value, .tick { font-variant-numeric: tabular-nums; }
`;

export const chartStyles = `
.chart { display: block; max-width: 100%; height: auto; font-family: var(--font); overflow: visible; }
.chart text { fill: var(--ink); font-size: 12px; }
.chart .tick text { fill: var(--ink-faint); }
.chart .axis-title, .chart .note { fill: var(--ink-muted); font-size: 12px; }
.chart .label, .chart .note { paint-order: stroke; stroke: var(--canvas); stroke-width: 3px; stroke-linejoin: round; }
.chart .label { font-weight: 500; }
.chart .label.first { fill: var(--accent); }
.chart .label.second { fill: var(--second); }
.chart .grid line { stroke: var(--line); }
.chart .axis line { stroke: var(--line-strong); }
.chart .line { fill: none; stroke-width: 2; stroke-linejoin: round; }
.chart .line.first { stroke: var(--accent); }
.chart .line.second { stroke: var(--second); }
.chart .line.quiet { stroke: var(--quiet); }
.chart .line.reference, .chart .reference { fill: none; stroke: var(--ink-faint); stroke-width: 1; stroke-dasharray: 4 4; }
.chart .leader { stroke: var(--ink-faint); }
.chart .band { fill: var(--accent); fill-opacity: 0.13; }
.chart .stretch { fill: var(--second); fill-opacity: 0.16; }
.chart .bar.first { fill: var(--accent); }
.chart .bar.quiet { fill: var(--quiet); }
.chart .interval { stroke: var(--ink); stroke-width: 1.5; stroke-opacity: 0.65; }
.chart .interval.first { stroke: var(--accent); }
.chart .mark { stroke: var(--canvas); stroke-width: 1.5; }
.chart .mark.first { fill: var(--accent); }
.chart .mark.second { fill: var(--second); }
.chart .mark.quiet { fill: var(--quiet); }
.chart .dot { stroke: none; }
.chart .dot.tone0 { fill: var(--tone-0); }
.chart .dot.tone1 { fill: var(--tone-1); }
.chart .dot.tone2 { fill: var(--tone-2); }
.chart .dot.tone3 { fill: var(--tone-3); }
.chart .dot.tone4 { fill: var(--tone-4); }
.chart .dot.missing { fill: none; stroke: var(--quiet); stroke-width: 1; }
.chart .area { stroke-width: 1.75; fill-opacity: 0.16; }
.chart .area.first { fill: var(--accent); stroke: var(--accent); }
.chart .area.second { fill: var(--second); stroke: var(--second); }
`;
