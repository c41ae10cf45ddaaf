// The look of slides: 16:9, one under the other on a screen, one a page on paper.

export const slideStyles = `
body { background: var(--surface); }
.deck { display: grid; gap: 32px; justify-content: center; padding: 32px 16px; }
.slide { position: relative; width: 1280px; height: 720px; padding: 64px 80px 72px; background: var(--canvas); border: 1px solid var(--line); border-radius: 8px; overflow: hidden; display: flex; flex-direction: column; font-size: 22px; line-height: 1.45; }
.slide h1 { font-size: 64px; letter-spacing: -0.02em; }
.slide h2 { font-size: 40px; letter-spacing: -0.015em; margin-bottom: 28px; max-width: 29em; }
.slide .lead { font-size: 28px; line-height: 1.35; color: var(--ink-muted); max-width: 30em; margin-top: 20px; }
.slide .foot { position: absolute; left: 80px; right: 80px; bottom: 28px; display: flex; justify-content: space-between; font-size: 14px; color: var(--ink-faint); }
.slide .middle { margin: auto 0; }
.slide .body { flex: 1; min-height: 0; display: grid; gap: 28px 56px; align-items: start; }
.slide .body.roomy .source { margin-top: 32px; }
.slide .body { align-content: start; }
.slide .body.roomy { font-size: 28px; line-height: 1.4; }
.slide .body.roomy li + li { margin-top: 22px; }
.slide .body.wide { grid-template-columns: 760px 1fr; gap: 48px; }
.slide ul { padding-left: 24px; }
.slide li + li, .slide p + p, .slide p + ul, .slide ul + p { margin-top: 14px; }
.slide .source, .slide figcaption { font-size: 15px; line-height: 1.4; color: var(--ink-muted); margin-top: 10px; }
.slide .chart { width: 100%; }
.slide figure details { display: none; }
.slide td small { display: block; font-size: 14px; color: var(--ink-muted); }
.slide .big { font-size: 84px; font-weight: 600; letter-spacing: -0.03em; line-height: 1; font-variant-numeric: tabular-nums; }
.slide .big + p { color: var(--ink-muted); margin-top: 8px; }
.slide table { border-collapse: collapse; width: 100%; font-size: 20px; }
.slide caption { text-align: left; font-size: 16px; color: var(--ink-muted); padding-bottom: 12px; }
.slide th, .slide td { padding: 7px 14px 7px 0; border-bottom: 1px solid var(--line); text-align: left; font-weight: 400; }
.slide thead th { font-size: 16px; color: var(--ink-muted); border-color: var(--line-strong); font-weight: 500; vertical-align: bottom; }
.slide .number { text-align: right; white-space: nowrap; }
.slide th.number { white-space: normal; }
.slide td.heat { background: color-mix(in srgb, var(--accent) calc(var(--heat) * 0.2), transparent); padding-left: 10px; padding-right: 10px; }
.slide .facts { display: grid; gap: 24px; grid-template-columns: repeat(3, 1fr); }
.slide .facts dt { font-size: 18px; color: var(--ink-muted); }
.slide .facts dd { margin: 0; font-size: 44px; font-weight: 600; letter-spacing: -0.02em; line-height: 1.15; font-variant-numeric: tabular-nums; }
.slide .facts dd.note { font-size: 16px; font-weight: 400; letter-spacing: 0; color: var(--ink-muted); }
.slide .absent { color: var(--ink-muted); border-left: 4px solid var(--line-strong); padding-left: 16px; }
.slide img { display: block; width: 100%; border: 1px solid var(--line); max-height: 500px; object-fit: contain; object-position: left top; border-radius: 6px; }
.slide .steps { list-style: none; padding: 0; display: grid; gap: 12px; counter-reset: step; }
.slide .steps li { margin: 0; padding-left: 48px; position: relative; counter-increment: step; }
.slide .steps li::before { content: counter(step); position: absolute; left: 0; top: 0.1em; width: 30px; height: 30px; border-radius: 50%; background: var(--accent-tint); color: var(--accent); font-size: 16px; font-weight: 600; display: grid; place-items: center; }
@media print {
  @page { size: 1280px 720px; margin: 0; }
  body { background: var(--canvas); }
  .deck { display: block; padding: 0; }
  .slide { border: 0; border-radius: 0; break-after: page; break-inside: avoid; }
  .slide:last-child { break-after: auto; }
}
`;
