// The style of pages made to be printed: A4, black on white, signs instead of colours, no file beside the page.

export const PRINT_STYLE = `
@page { size: A4; margin: 12mm 15mm 12mm }
* { box-sizing: border-box; margin: 0; padding: 0 }
html { background: #eef0f3; color: #111; font: 400 15px/1.45 -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif; font-variant-numeric: tabular-nums; text-size-adjust: none }
body { max-width: 800px; margin: 24px auto; padding: 44px 52px; background: #fff; border: 1px solid #c9ced6 }
header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 4px 24px; padding-bottom: 10px; border-bottom: 2px solid #111 }
header p { color: #444; font-size: 13px }
header strong { color: #111; font-size: 16px }
h1 { margin: 22px 0 4px; font-size: 25px; line-height: 1.2; letter-spacing: -.01em; text-wrap: balance }
h2 { margin: 24px 0 7px; font-size: 17px; line-height: 1.25; break-after: avoid }
h3 { margin: 12px 0 3px; font-size: 14px; break-after: avoid }
p + p, ul + p, ol + p { margin-top: 6px }
.lead { color: #444 }
.verdict { margin: 16px 0 4px; padding: 13px 16px; border: 2px solid #111; border-radius: 6px; break-inside: avoid }
.verdict strong { display: block; font-size: 19px; line-height: 1.3 }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 4px 32px }
ul, ol { padding-left: 19px }
li { padding: 2px 0 2px 2px; break-inside: avoid }
ul.marked { padding: 0; list-style: none }
ul.marked li { position: relative; padding-left: 22px }
ul.marked li::before { position: absolute; left: 2px; font-weight: 700 }
ul.minus li::before { content: "\\2212" }
ul.plus li::before { content: "+" }
li small { display: block; color: #444; font-size: 13px }
.facts { columns: 2; column-gap: 32px }
.facts section { break-inside: avoid; padding-bottom: 6px }
.facts.long section { break-inside: auto }
dl { font-size: 13px }
dl div { display: flex; justify-content: space-between; gap: 14px; padding: 2px 0; border-bottom: 1px dotted #b3b9c2; break-inside: avoid }
dt { color: #333 }
dd { text-align: right; font-weight: 600 }
blockquote { margin: 6px 0; padding: 2px 0 2px 14px; border-left: 3px solid #777; white-space: pre-line; overflow-wrap: anywhere }
.law { color: #444; font-size: 13px; white-space: nowrap }
.contact { margin-top: 10px; padding: 11px 15px; border: 1px solid #777; border-radius: 6px; white-space: pre-line; break-inside: avoid }
.small { color: #444; font-size: 13px }
table { width: 100%; border-collapse: collapse; font-size: 13px }
th, td { padding: 3px 8px 3px 0; border-bottom: 1px dotted #b3b9c2; text-align: left; vertical-align: top; overflow-wrap: anywhere }
footer { margin-top: 26px; padding-top: 9px; border-top: 1px solid #777; color: #444; font-size: 12px; overflow-wrap: anywhere; break-inside: avoid }
@media (max-width: 640px) {
  body { margin: 0; padding: 22px 18px; border: 0 }
  .sides { grid-template-columns: 1fr }
  .facts { columns: 1 }
}
@media print {
  html { background: #fff; font-size: 9.6pt; line-height: 1.32 }
  body { max-width: none; margin: 0; padding: 0; border: 0 }
  header { padding-bottom: 4pt }
  h1 { margin-top: 9pt; font-size: 16pt }
  h2 { margin: 10pt 0 3pt; font-size: 11.5pt }
  h3 { margin: 4pt 0 1pt; font-size: 9.6pt }
  p + p, ul + p, ol + p { margin-top: 3pt }
  li { padding: 1pt 0 1pt 1pt }
  .verdict { margin: 8pt 0 2pt; padding: 7pt 10pt }
  .verdict strong { font-size: 12.5pt }
  .facts section { padding-bottom: 2pt }
  .contact { margin-top: 5pt; padding: 6pt 9pt }
  dl, table, header p, li small, .law, .small { font-size: 8.4pt }
  dl div, th, td { padding-top: .6pt; padding-bottom: .6pt }
  footer { margin-top: 10pt; padding-top: 4pt; font-size: 7.8pt }
}
`;
