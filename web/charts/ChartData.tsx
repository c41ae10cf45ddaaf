// Behind a disclosure: the numbers of a chart as a table, as files, and the chart on paper.

import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { chartWords } from '../i18n/chartWords.ts';
import { inLanguage, language } from '../i18n/language.ts';
import { type ChartTable, cellText, csvOf } from './chartTable.ts';
import { pngOfCanvas, pngOfSvg, svgFileOf } from './exportPicture.ts';
import { printAlone } from './printAlone.ts';
import { fileNameOf, saveFile } from './saveFile.ts';

interface ChartDataProps {
  readonly name: string;
  readonly table: ChartTable;
  readonly figure: RefObject<HTMLElement | null>;
}

export function ChartData({ name, table, figure }: ChartDataProps) {
  const words = inLanguage(chartWords);
  const [open, setOpen] = useState(false);
  return (
    <details class="chart-data" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary aria-label={words.dataOf(name)}>{words.data}</summary>
      {open && (
        <div class="chart-data-body">
          <Downloads name={name} table={table} figure={figure} />
          <DataTable name={name} table={table} />
        </div>
      )}
    </details>
  );
}

function Downloads({ name, table, figure }: ChartDataProps) {
  const words = inLanguage(chartWords);
  const file = fileNameOf(name);
  const svg = figure.current?.querySelector<SVGSVGElement>('.chart-plot svg.chart-svg') ?? null;
  const saveCsv = () => {
    const french = { separator: ';', decimalMark: ',' } as const;
    const english = { separator: ',', decimalMark: '.' } as const;
    const text = csvOf(table, language.value === 'fr' ? french : english);
    saveFile(`${file}.csv`, new Blob([text], { type: 'text/csv' }));
  };
  const canvases = (): HTMLCanvasElement[] => [
    ...(figure.current?.querySelectorAll<HTMLCanvasElement>('.chart-plot canvas') ?? []),
  ];
  const saveSvg = () => {
    if (!svg) return;
    const text = svgFileOf(svg, name, canvases()[0] ?? null);
    saveFile(`${file}.svg`, new Blob([text], { type: 'image/svg+xml' }));
  };
  const savePng = async () => {
    const painted = canvases();
    saveFile(
      `${file}.png`,
      await (svg ? pngOfSvg(svg, name, painted[0] ?? null) : pngOfCanvas(painted, name)),
    );
  };
  return (
    <div class="chart-downloads">
      <Download label={words.download(words.csv, name)} text={words.csv} onClick={saveCsv} />
      {svg && <Download label={words.download(words.svg, name)} text={words.svg} onClick={saveSvg} />}
      <Download label={words.download(words.png, name)} text={words.png} onClick={() => void savePng()} />
      <Download
        label={words.printOf(name)}
        text={words.print}
        onClick={() => figure.current && printAlone(figure.current)}
      />
    </div>
  );
}

function Download({ label, text, onClick }: { label: string; text: string; onClick: () => void }) {
  return (
    <button type="button" class="chart-download" aria-label={label} onClick={onClick}>
      {text}
    </button>
  );
}

function DataTable({ name, table }: { name: string; table: ChartTable }) {
  const words = inLanguage(chartWords);
  const isNumeric = (column: number): boolean => table.rows.some((row) => typeof row[column] === 'number');
  const numeric = table.columns.map((_, column) => isNumeric(column));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard.
    <section class="chart-table" tabIndex={0} aria-label={words.dataOf(name)}>
      <table>
        <thead>
          <tr>
            {table.columns.map(({ label }, column) => (
              <th key={label} scope="col" class={numeric[column] ? 'numeric' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, i) => (
            <tr key={i}>
              {table.columns.map((column, at) => {
                const text = cellText(row[at] ?? null, column);
                const content = text ?? <span class="missing">—</span>;
                return at === 0 ? (
                  <th key={column.label} scope="row">
                    {content}
                  </th>
                ) : (
                  <td key={column.label} class={numeric[at] ? 'numeric' : undefined}>
                    {content}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
