// One group of the waterfall: its step, and the features it opens to.

import type { ReadonlySignal, Signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { GROUPS, type Group } from '../../wasm/features/field.ts';
import type { WaterfallView } from '../explanation/waterfallView.ts';
import { useFollowed } from '../following/useFollowed.ts';
import { explanationWords } from '../i18n/explanationWords.ts';
import { formatChange } from '../i18n/format.ts';
import { inLanguage, language, say } from '../i18n/language.ts';
import { Icon } from './Icon.tsx';
import { WaterfallBar } from './WaterfallBar.tsx';
import { WaterfallFeatures } from './WaterfallFeatures.tsx';

interface WaterfallGroupProps {
  readonly view: ReadonlySignal<WaterfallView | null>;
  /** Which of the view's groups. */
  readonly index: number;
  readonly open: Signal<ReadonlySet<Group>>;
}

export function WaterfallGroup({ view, index, open }: WaterfallGroupProps) {
  const { waterfall: words } = inLanguage(explanationWords);
  const body = useRef<HTMLTableSectionElement>(null);
  const shown = useFollowed(body, view).value;
  if (!shown) return null;
  const { scale, decisionPoints } = shown;
  const { contribution, start, before } = shown.groups[index]!;
  const { group, points } = contribution;
  const pointsBefore = before?.contribution.points ?? points;
  const isOpen = open.value.has(group);
  return (
    <tbody ref={body}>
      <tr class="waterfall-group">
        <th scope="row">
          <button type="button" aria-expanded={isOpen} onClick={() => toggle(open, group)}>
            <Icon name="chevronRight" />
            {say(GROUPS[group])}
          </button>
        </th>
        <td>
          <WaterfallBar
            kind="step"
            scale={scale}
            way={[start, start + points]}
            before={before && [before.start, before.start + pointsBefore]}
            decisionPoints={decisionPoints}
          />
        </td>
        <td class={points < 0 ? 'change-down' : points > 0 ? 'change-up' : 'change-same'}>
          {formatChange(points, language.value)}
          {pointsBefore !== points && (
            <small>{words.before(formatChange(pointsBefore, language.value))}</small>
          )}
        </td>
      </tr>
      {isOpen && (
        <WaterfallFeatures
          start={start}
          contribution={contribution}
          before={before?.contribution ?? null}
          scale={scale}
          decisionPoints={decisionPoints}
        />
      )}
    </tbody>
  );
}

function toggle(open: Signal<ReadonlySet<Group>>, group: Group): void {
  const next = new Set(open.value);
  if (!next.delete(group)) next.add(group);
  open.value = next;
}
