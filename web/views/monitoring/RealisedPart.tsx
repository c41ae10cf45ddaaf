// What really happened where outcomes are known, beside what was expected: figures, calibration, bands of points.

import type { RealisedFigure } from '../../../wasm/drift/compareOutcomes.ts';
import type { PerformanceAnswer } from '../../../worker/contractMonitoring.ts';
import { FigureHead } from '../../components/FigureHead.tsx';
import { figures } from '../../i18n/figures.ts';
import { inLanguage } from '../../i18n/language.ts';
import { monitoringWords } from '../../i18n/monitoringWords.ts';

export function RealisedPart({ performance: { realised } }: { performance: PerformanceAnswer }) {
  const words = inLanguage(monitoringWords).performance;
  const { count } = figures();
  if (!realised) return <p class="chart-card realised">{words.noOutcomes}</p>;
  const { applicants, defaults, calibration } = realised;
  const found = Object.entries(realised.figures) as [keyof typeof realised.figures, RealisedFigure][];
  return (
    <div class="chart-card realised">
      <p>{words.outcomes(count(applicants), count(defaults), words.calibration[calibration.state])}</p>
      <RealisedTable
        caption={words.figuresOf}
        head={words.figure}
        rows={found.map(([name, figure]) => ({
          name: words.figures[name],
          figure,
          isShare: name.endsWith('Rate'),
        }))}
      />
      <RealisedTable
        caption={words.bands}
        head={words.band}
        rows={realised.bands.map(({ name, applicants: people, defaultRate }) => ({
          ...{ name, people, figure: defaultRate, isShare: true },
        }))}
      />
    </div>
  );
}

interface RealisedRow {
  readonly name: string;
  readonly people?: number;
  readonly figure: RealisedFigure;
  readonly isShare: boolean;
}

interface RealisedTableProps {
  readonly caption: string;
  readonly head: string;
  readonly rows: readonly RealisedRow[];
}

function RealisedTable({ caption, head, rows }: RealisedTableProps) {
  const words = inLanguage(monitoringWords).performance;
  const { count, fineShare, fixed } = figures();
  const hasPeople = rows.some(({ people }) => people !== undefined);
  return (
    <table class="plain-table">
      <caption class="table-caption">{caption}</caption>
      <FigureHead
        rows={head}
        figures={[...(hasPeople ? [words.applicants] : []), words.expected, words.found]}
      />
      <tbody>
        {rows.map(({ name, people, figure: { realised, expected, isExpected }, isShare }) => {
          const write = isShare ? fineShare : fixed(3);
          return (
            <tr key={name}>
              <th scope="row">{name}</th>
              {hasPeople && <td class="numeric">{count(people ?? 0)}</td>}
              <td class="numeric">
                {write(expected.value)}
                <small class="realised-note">{words.range(write(expected.low), write(expected.high))}</small>
              </td>
              <td class="numeric">
                {write(realised)}
                {!isExpected && <small class="realised-outside">{words.outside}</small>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
