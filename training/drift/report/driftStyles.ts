// What a drift report adds to the paper of all documents.

export const driftStyles = `
.paper { max-width: 960px; }
.paper > header { display: grid; gap: 4px; }
.verdict { font-size: 20px; line-height: 1.4; border-left: 4px solid var(--quiet); padding: 4px 0 4px 16px; margin-top: 16px; max-width: 72ch; }
.verdict strong { display: block; font-size: 14px; font-weight: 600; color: var(--ink-muted); }
.verdict.drift { border-color: var(--second); }
.verdict.stable { border-color: var(--accent); }
.mark-state.drifted { color: var(--second); font-weight: 600; }
.paper td a, .paper th a { color: var(--accent); }
thead th, thead th.number { white-space: nowrap; }
.paper details + p { margin-top: 20px; }
.facts dd { overflow-wrap: anywhere; }
.facts code { font-size: 18px; }
.feature { border-top: 1px solid var(--line); padding: 8px 0; margin: 0; content-visibility: auto; contain-intrinsic-size: auto 40px; }
.feature summary { width: 100%; color: var(--ink); font-size: 15px; }
.feature summary small { color: var(--ink-muted); font-size: 13px; }
.feature .sides { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 24px; margin: 12px 0 20px; align-items: start; }
.feature .table-frame { margin-top: 0; }
.then { fill: var(--line-strong); }
.now { fill: var(--accent); }
.legend { display: flex; gap: 20px; font-size: 13px; color: var(--ink-muted); margin-bottom: 4px; }
.legend svg { vertical-align: -1px; margin-right: 6px; }
.missing-bar { width: 100%; margin-top: 4px; background: var(--surface); }
.paper .tests { margin-top: 8px; font-size: 13px; color: var(--ink-muted); font-variant-numeric: tabular-nums; }
.other-language { font-size: 14px; }
.other-language a { color: var(--accent); }
td.heat { text-align: right; }
.paper td.heat + td { padding-left: 12px; }
.table-frame:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
@media (max-width: 640px) { .feature .sides { grid-template-columns: minmax(0, 1fr); } .verdict { font-size: 18px; } }
@media print {
  .paper { max-width: none; }
  .other-language, .contents { display: none; }
  .verdict { font-size: 13pt; }
  .feature { content-visibility: visible; break-inside: avoid; }
  .feature .sides { gap: 10mm; }
  .table-frame details:not([open]) { display: none; }
}
`;
