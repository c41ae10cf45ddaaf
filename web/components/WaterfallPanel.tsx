// From the base to the score, group by group, each opening to its features. Whole points that add up: the table is the
// picture, so nothing is hidden from who cannot see the bars.

import { useSignal } from '@preact/signals';
import type { Explanation, GroupContribution } from '../../wasm/explain/explainAssessment.ts';
import { GROUPS, type Group } from '../../wasm/features/field.ts';
import type { Assessment } from '../../wasm/scorer.ts';
import { saveFile } from '../charts/saveFile.ts';
import { explanationCsv } from '../explanation/explanationCsv.ts';
import { groupSteps, type Scale, type Step, scaleOf } from '../explanation/waterfallSteps.ts';
import { explainedAgainstWords } from '../i18n/explainedAgainstWords.ts';
import { explanationWords } from '../i18n/explanationWords.ts';
import { formatChange, formatNumber } from '../i18n/format.ts';
import { inLanguage, language, say } from '../i18n/language.ts';
import { applicantFile, comparedWith, isEdited, liveResult, modelStatus, storedResult } from '../state.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { InteractionsPart } from './InteractionsPart.tsx';
import { Skeleton } from './Skeleton.tsx';
import { WaterfallBar } from './WaterfallBar.tsx';
import { WaterfallFeatures } from './WaterfallFeatures.tsx';

/** What the starting point is: a mean of whom one is compared with, or what the trees expect of nobody known. */
function wordBase(base: string): string {
  const model = modelStatus.value;
  const isKnown = model.phase === 'ready' && model.groups.has(comparedWith.value);
  return isKnown
    ? inLanguage(explainedAgainstWords).lead[comparedWith.value](base)
    : inLanguage(explanationWords).waterfall.lead(base);
}

/** As many as the catalogue has groups, base and score beside them. */
const SKELETON_ROWS = Object.keys(GROUPS).length + 2;

export function WaterfallPanel() {
  const { waterfall: words } = inLanguage(explanationWords);
  const result = liveResult.value;
  const open = useSignal<ReadonlySet<Group>>(new Set());
  return (
    <section class="panel waterfall" aria-labelledby="waterfall-title">
      <div class="panel-head">
        <h2 id="waterfall-title" class="panel-title">
          {words.title}
        </h2>
        {result && <Actions explanation={result.explanation} assessment={result.assessment} open={open} />}
      </div>
      {result ? (
        <>
          <Waterfall explanation={result.explanation} assessment={result.assessment} open={open} />
          <InteractionsPart />
        </>
      ) : (
        <div class="waterfall-skeleton" aria-hidden="true">
          {Array.from({ length: SKELETON_ROWS }, (_, i) => (
            <Skeleton key={i} />
          ))}
        </div>
      )}
    </section>
  );
}

interface WaterfallProps {
  readonly explanation: Explanation;
  readonly assessment: Assessment;
  readonly open: { value: ReadonlySet<Group> };
}

function Actions({ explanation, assessment, open }: WaterfallProps) {
  const { waterfall: words, download } = inLanguage(explanationWords);
  const all = explanation.groups.map(({ group }) => group);
  const isAllOpen = all.every((group) => open.value.has(group));
  const file = applicantFile.value;
  const id = file.phase === 'loaded' ? (file.value.applicantId ?? '') : '';
  return (
    <div class="panel-actions">
      <Button
        onClick={() => {
          open.value = new Set(isAllOpen ? [] : all);
        }}
      >
        {isAllOpen ? words.collapseAll : words.expandAll}
      </Button>
      <Button
        label={download.of(download.csv, words.name)}
        onClick={() =>
          saveFile(
            `contributions-${id}.csv`,
            explanationCsv(explanation, assessment.points, language.value, words),
          )
        }
      >
        {download.csv}
      </Button>
    </div>
  );
}

function Waterfall({ explanation, assessment, open }: WaterfallProps) {
  const { waterfall: words } = inLanguage(explanationWords);
  const { points, decisionPoints } = assessment;
  const before = isEdited.value ? (storedResult.value?.explanation ?? null) : null;
  const steps = groupSteps(explanation);
  const stepsBefore = before && groupSteps(before);
  const reached = [...steps, ...(stepsBefore ?? [])].flatMap(({ from, to }) => [from, to]);
  const scale = scaleOf([...reached, explanation.basePoints, decisionPoints]);
  const shown = (value: number): string => formatNumber(value, language.value, 0);
  const mark = (to: number): Step => ({ key: 'mark', points: 0, from: to, to });
  const scoreBefore = stepsBefore?.at(-1)?.to ?? null;
  return (
    <>
      <p class="panel-lead">{wordBase(shown(explanation.basePoints))}</p>
      <table class="waterfall-table">
        <caption class="hidden">
          {words.name}. {summaryOf(explanation, points, shown)}
        </caption>
        <thead>
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
                step={mark(explanation.basePoints)}
                before={null}
                decisionPoints={decisionPoints}
              />
            </td>
            <td>{shown(explanation.basePoints)}</td>
          </tr>
          {explanation.groups.map((group, g) => (
            <GroupRows
              key={group.group}
              contribution={group}
              contributionBefore={before?.groups[g] ?? null}
              step={steps[g]!}
              stepBefore={stepsBefore?.[g] ?? null}
              scale={scale}
              decisionPoints={decisionPoints}
              open={open}
            />
          ))}
          <tr class="waterfall-end waterfall-score">
            <th scope="row">{words.score}</th>
            <td>
              <WaterfallBar
                kind="mark"
                scale={scale}
                step={mark(points)}
                before={scoreBefore === null ? null : mark(scoreBefore)}
                decisionPoints={decisionPoints}
              />
            </td>
            <td>
              {shown(points)}
              {scoreBefore !== null && <small>{words.before(shown(scoreBefore))}</small>}
            </td>
          </tr>
        </tbody>
      </table>
      <ul class="waterfall-legend" aria-hidden="true">
        <li class="legend-up">{words.legendUp}</li>
        <li class="legend-down">{words.legendDown}</li>
        {before && <li class="legend-before">{words.legendBefore}</li>}
      </ul>
    </>
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

interface GroupRowsProps {
  readonly contribution: GroupContribution;
  readonly contributionBefore: GroupContribution | null;
  readonly step: Step<Group>;
  readonly stepBefore: Step<Group> | null;
  readonly scale: Scale;
  readonly decisionPoints: number;
  readonly open: { value: ReadonlySet<Group> };
}

function GroupRows({
  contribution,
  contributionBefore,
  step,
  stepBefore,
  scale,
  decisionPoints,
  open,
}: GroupRowsProps) {
  const { group, points } = contribution;
  const { waterfall: words } = inLanguage(explanationWords);
  const isOpen = open.value.has(group);
  return (
    <>
      <tr class="waterfall-group">
        <th scope="row">
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={() => {
              const next = new Set(open.value);
              if (!next.delete(group)) next.add(group);
              open.value = next;
            }}
          >
            <Icon name="chevronRight" />
            {say(GROUPS[group])}
          </button>
        </th>
        <td>
          <WaterfallBar
            kind="step"
            scale={scale}
            step={step}
            before={stepBefore}
            decisionPoints={decisionPoints}
          />
        </td>
        <td class={points < 0 ? 'change-down' : points > 0 ? 'change-up' : 'change-same'}>
          {formatChange(points, language.value)}
          {stepBefore && stepBefore.points !== points && (
            <small>{words.before(formatChange(stepBefore.points, language.value))}</small>
          )}
        </td>
      </tr>
      {isOpen && (
        <WaterfallFeatures
          start={step.from}
          contribution={contribution}
          before={contributionBefore}
          scale={scale}
          decisionPoints={decisionPoints}
        />
      )}
    </>
  );
}

/** The three strongest groups, in words. */
function summaryOf(
  { basePoints, groups }: Explanation,
  points: number,
  shown: (value: number) => string,
): string {
  const strongest = groups
    .filter((group) => group.points !== 0)
    .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .slice(0, 3)
    .map((group) => `${say(GROUPS[group.group])} ${formatChange(group.points, language.value)}`);
  return inLanguage(explanationWords).waterfall.summary(
    shown(basePoints),
    shown(points),
    strongest.join(', '),
  );
}
