// The way from the base to the score as rows: a bar each on one scale, and the figures. Each group follows the sliders by
// itself, since the table is longer than the window.

import type { ReadonlySignal, Signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { GROUPS, type Group } from '../../wasm/features/field.ts';
import type { Scale } from '../explanation/waterfallSteps.ts';
import type { WaterfallView } from '../explanation/waterfallView.ts';
import { useFollowed } from '../following/useFollowed.ts';
import { explainedAgainstWords } from '../i18n/explainedAgainstWords.ts';
import { explanationWords } from '../i18n/explanationWords.ts';
import { formatChange, formatNumber } from '../i18n/format.ts';
import { inLanguage, language, say } from '../i18n/language.ts';
import { comparedWith, modelStatus } from '../state.ts';
import { WaterfallBar } from './WaterfallBar.tsx';
import { WaterfallGroup } from './WaterfallGroup.tsx';

type ViewSignal = ReadonlySignal<WaterfallView | null>;

interface WaterfallTableProps {
  readonly view: ViewSignal;
  readonly open: Signal<ReadonlySet<Group>>;
}

export function WaterfallTable({ view, open }: WaterfallTableProps) {
  const { waterfall: words } = inLanguage(explanationWords);
  const head = useRef<HTMLTableSectionElement>(null);
  const shown = useFollowed(head, view).value;
  if (!shown) return null;
  const { basePoints, decisionPoints, scale, groups, pointsBefore } = shown;
  return (
    <>
      <p class="panel-lead">{wordBase(whole(basePoints))}</p>
      <table class="waterfall-table">
        <caption class="hidden">
          {words.name}. {summaryOf(shown)}
        </caption>
        <thead ref={head}>
          <tr>
            <th scope="col">{words.part}</th>
            <th scope="col">
              <span class="hidden">{words.bar}</span>
              <ScaleLabels scale={scale} decisionPoints={decisionPoints} />
            </th>
            <th scope="col">{words.points}</th>
          </tr>
        </thead>
        <tbody>
          <tr class="waterfall-end">
            <th scope="row">{words.base}</th>
            <td>
              <WaterfallBar
                kind="mark"
                scale={scale}
                way={[basePoints, basePoints]}
                before={null}
                decisionPoints={decisionPoints}
              />
            </td>
            <td>{whole(basePoints)}</td>
          </tr>
        </tbody>
        {groups.map(({ contribution: { group } }, index) => (
          <WaterfallGroup key={group} view={view} index={index} open={open} />
        ))}
        <ScoreRow view={view} />
      </table>
      <ul class="waterfall-legend" aria-hidden="true">
        <li class="legend-up">{words.legendUp}</li>
        <li class="legend-down">{words.legendDown}</li>
        {pointsBefore !== null && <li class="legend-before">{words.legendBefore}</li>}
      </ul>
    </>
  );
}

function ScoreRow({ view }: { readonly view: ViewSignal }) {
  const { waterfall: words } = inLanguage(explanationWords);
  const body = useRef<HTMLTableSectionElement>(null);
  const shown = useFollowed(body, view).value;
  if (!shown) return null;
  const { points, pointsBefore, scale, decisionPoints } = shown;
  return (
    <tbody ref={body}>
      <tr class="waterfall-end waterfall-score">
        <th scope="row">{words.score}</th>
        <td>
          <WaterfallBar
            kind="mark"
            scale={scale}
            way={[points, points]}
            before={pointsBefore === null ? null : [pointsBefore, pointsBefore]}
            decisionPoints={decisionPoints}
          />
        </td>
        <td>
          {whole(points)}
          {pointsBefore !== null && <small>{words.before(whole(pointsBefore))}</small>}
        </td>
      </tr>
    </tbody>
  );
}

function ScaleLabels({ scale, decisionPoints }: { scale: Scale; decisionPoints: number }) {
  const { waterfall: words } = inLanguage(explanationWords);
  const label = words.decisionPoints(formatNumber(decisionPoints, language.value, 0));
  return (
    <span
      class="waterfall-scale"
      aria-hidden="true"
      style={{ '--at': String(scale.fractionOf(decisionPoints)) }}
    >
      <span>{label}</span>
    </span>
  );
}

/** What the starting point is: a mean of whom one is compared with, or what the trees expect of nobody known. */
function wordBase(base: string): string {
  const model = modelStatus.value;
  const isKnown = model.phase === 'ready' && model.groups.has(comparedWith.value);
  return isKnown
    ? inLanguage(explainedAgainstWords).lead[comparedWith.value](base)
    : inLanguage(explanationWords).waterfall.lead(base);
}

/** The three strongest groups, in words. */
function summaryOf({ basePoints, points, groups }: WaterfallView): string {
  const strongest = groups
    .map(({ contribution }) => contribution)
    .filter((group) => group.points !== 0)
    .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .slice(0, 3)
    .map((group) => `${say(GROUPS[group.group])} ${formatChange(group.points, language.value)}`);
  const { waterfall: words } = inLanguage(explanationWords);
  return words.summary(whole(basePoints), whole(points), strongest.join(', '));
}

function whole(points: number): string {
  return formatNumber(points, language.value, 0);
}
