import { formatChange } from '../i18n/format.ts';
import { language, m } from '../i18n/language.ts';

/** A change of points with its sign: "+14 points". */
export function ChangeBadge({ change }: { change: number }) {
  const tone = change > 0 ? 'up' : change < 0 ? 'down' : 'same';
  return (
    <span class={`change change-${tone}`}>
      {m.value.result.pointsCount(change, formatChange(change, language.value))}
    </span>
  );
}
