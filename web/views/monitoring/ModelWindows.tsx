// Two models over the same days, each on the applicants it answered for.

import type { SnapshotSummary } from '../../../worker/contractMonitoring.ts';
import { FigureHead } from '../../components/FigureHead.tsx';
import { figures } from '../../i18n/figures.ts';
import { inLanguage } from '../../i18n/language.ts';
import { monitoringWords } from '../../i18n/monitoringWords.ts';

interface ModelWindowsProps {
  readonly leading: SnapshotSummary;
  readonly other: SnapshotSummary;
}

export function ModelWindows({ leading, other }: ModelWindowsProps) {
  const words = inLanguage(monitoringWords).challenger;
  const [champion, challenger] = [valuesOf(leading), valuesOf(other)];
  return (
    <div class="chart-card">
      <table class="plain-table">
        <caption class="table-caption">{words.windows(leading.window.label)}</caption>
        <FigureHead rows={words.figure} figures={[words.champion, words.challenger]} />
        <tbody>
          {champion.map(([name, value], row) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="numeric">{value}</td>
              <td class="numeric">{challenger[row]![1]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function valuesOf({ rows, expected, scorePsi }: SnapshotSummary): (readonly [string, string])[] {
  const words = inLanguage(monitoringWords);
  const { count, fineShare, fixed } = figures();
  const now = expected?.current;
  const { approvalRate, defaultRate, costPerApplicant } = words.performance.figures;
  const write = (value: number | undefined, format: (value: number) => string) =>
    value === undefined ? '—' : format(value);
  return [
    [words.challenger.scored, count(rows)],
    [approvalRate, write(now?.approvalRate.value, fineShare)],
    [defaultRate, write(now?.defaultRate.value, fineShare)],
    [costPerApplicant, write(now?.costPerApplicant.value, fixed(3))],
    [words.challenger.psi, write(scorePsi ?? undefined, fixed(3))],
  ];
}
