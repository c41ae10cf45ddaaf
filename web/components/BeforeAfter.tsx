// What the edits of the what-if changed: points, decision and risk, before and after.

import type { ComponentChildren } from 'preact';
import type { Assessment } from '../../wasm/scorer.ts';
import { formatNumber, formatShare } from '../i18n/format.ts';
import { language, m } from '../i18n/language.ts';
import { ChangeBadge } from './ChangeBadge.tsx';
import { DecisionBadge } from './DecisionBadge.tsx';

export function BeforeAfter({ before, after }: { before: Assessment; after: Assessment }) {
  const { result } = m.value;
  const row = (label: string, cell: (assessment: Assessment) => ComponentChildren) => (
    <tr>
      <th scope="row">{label}</th>
      <td>{cell(before)}</td>
      <td>{cell(after)}</td>
    </tr>
  );
  return (
    <div class="before-after">
      <table>
        <caption>
          {result.simulated} <ChangeBadge change={after.points - before.points} />
        </caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{result.before}</th>
            <th scope="col">{result.after}</th>
          </tr>
        </thead>
        <tbody>
          {row(result.pointsTitle, ({ points }) => formatNumber(points, language.value, 0))}
          {row(result.probability, (a) => formatShare(a.probabilityOfDefault, language.value))}
          {row(result.recommendation, ({ decision }) => (
            <DecisionBadge decision={decision} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
