// The table behind a response curve, made only when it is opened: while a slider moves, nobody reads a hundred rows.

import { useSignal } from '@preact/signals';
import { saveFile } from '../charts/saveFile.ts';
import { csvFile } from '../explanation/csvFile.ts';
import { curveWords } from '../i18n/curveWords.ts';
import { explanationWords } from '../i18n/explanationWords.ts';
import { formatFieldValue } from '../i18n/fieldValue.ts';
import { formatNumber } from '../i18n/format.ts';
import { inLanguage, language, m, say } from '../i18n/language.ts';
import { type LiveCurve, partField } from '../whatIf/liveCurve.ts';
import { decisionAt } from '../whatIf/wordCurve.ts';
import { Icon } from './Icon.tsx';

export function CurveTable({ curve }: { curve: LiveCurve }) {
  const open = useSignal(false);
  const words = inLanguage(curveWords);
  const { download } = inLanguage(explanationWords);
  const label = say(partField(curve.part).label);
  const rows = (): (string | number)[][] => [
    [label, words.points, words.decision],
    ...curve.x.map((x, i) => [String(x), curve.points[i]!, decisionAt(curve, i, words)]),
  ];
  return (
    <details class="data-table" onToggle={(event) => (open.value = event.currentTarget.open)}>
      <summary>
        <Icon name="chevronRight" />
        {words.table}
      </summary>
      {open.value && (
        <>
          <button
            type="button"
            class="text-button"
            onClick={() => saveFile(`${curve.part}.csv`, csvFile(rows()))}
          >
            {download.of(download.csv, words.title(label))}
          </button>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
          <section class="data-table-scroll" tabIndex={0} aria-label={words.table}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{label}</th>
                  <th scope="col">{words.points}</th>
                  <th scope="col">{words.decision}</th>
                </tr>
              </thead>
              <tbody>
                {curve.x.map((x, i) => (
                  <tr key={String(x)}>
                    <th scope="row">{formatFieldValue(partField(curve.part), x, language.value, m.value)}</th>
                    <td>{formatNumber(curve.points[i]!, language.value, 0)}</td>
                    <td>{decisionAt(curve, i, words)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </details>
  );
}
