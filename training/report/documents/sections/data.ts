// The tables a model was made from, and who was used for what.

import { dataTable } from '../../render/dataTable.ts';
import { type Content, type Markup, markup } from '../../render/markup.ts';
import type { DocumentContext } from '../documentInputs.ts';
import { listed } from '../labels.ts';
import { list, paragraphs, type Section } from '../section.ts';

const WARNINGS_SHOWN = 12;
const HASH_DIGITS = 12;

export function dataSection(context: DocumentContext): Section {
  const { words, numbers, manifest, report } = context;
  const { data, columns } = words;
  const rows = report.tables.reduce((sum, table) => sum + table.rows, 0);
  const missing = listed(manifest.data.missingTables, context);
  return {
    id: 'data',
    title: data.title,
    body: [
      paragraphs(
        data.about(numbers.count(rows), numbers.count(report.tables.length)),
        missing ? data.missing(missing) : data.complete,
      ),
      tablesTable(context, {
        title: columns.fingerprint,
        cell: (sha256) => hash(sha256.slice(0, HASH_DIGITS)),
      }),
      markup`<p>${data.fingerprint}: ${hash(manifest.data.fingerprint)}</p>`,
      warnings(context),
    ],
  };
}

export function tablesTable(
  { words, numbers, report }: DocumentContext,
  last?: { readonly title: string; readonly cell: (sha256: string) => Content },
): Markup {
  return dataTable({
    caption: words.data.tables,
    columns: [
      { title: words.columns.table },
      { title: words.columns.rows, isNumber: true },
      ...(last ? [{ title: last.title }] : []),
    ],
    rows: report.tables.map(({ name, rows, sha256 }) => [
      name,
      numbers.count(rows),
      ...(last ? [last.cell(sha256)] : []),
    ]),
  });
}

function hash(text: string): Markup {
  return markup`<code>${text}</code>`;
}

function warnings({ words, numbers, report }: DocumentContext): Content {
  const { data } = words;
  const all = report.warnings;
  if (all.length === 0) return paragraphs(data.noWarnings);
  const rest = all.length - WARNINGS_SHOWN;
  return [
    paragraphs(data.warnings(numbers.count(all.length))),
    list(all.slice(0, WARNINGS_SHOWN).map(({ text }) => markup`<span lang="en">${text}</span>`)),
    rest > 0 && paragraphs(data.more(numbers.count(rest))),
  ];
}

export function targetSection({ words, numbers, report, manifest }: DocumentContext): Section {
  const { target, columns, parts, partUse } = words;
  const names = Object.keys(parts) as (keyof typeof parts)[];
  return {
    id: 'target',
    title: target.title,
    body: [
      paragraphs(target.definition, target.split),
      dataTable({
        caption: target.caption,
        columns: [
          { title: columns.part },
          { title: columns.use },
          { title: columns.applicants, isNumber: true },
          { title: columns.defaultRate, isNumber: true },
        ],
        rows: names.map((name) => {
          const { defaultRate } = report.parts[name];
          return [
            parts[name],
            partUse[name],
            numbers.count(manifest.data.applicants[name]),
            defaultRate === null ? words.none : numbers.share(defaultRate, 2),
          ];
        }),
      }),
      paragraphs(target.leakage),
    ],
  };
}
