// One applicant among others: where they stand in any field, how two fields go together, who is nearest and how those
// turned out, and what sets them apart in points.

import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { FieldName } from '../../../wasm/features/catalogue.ts';
import type { Population } from '../../../wasm/population/population.ts';
import { peopleSample } from '../../evidence/peopleSample.ts';
import { WithPart } from '../../evidence/WithPart.tsx';
import { useFollowed } from '../../following/useFollowed.ts';
import { comparisonWords, type GroupName } from '../../i18n/comparisonWords.ts';
import { figures } from '../../i18n/figures.ts';
import { inLanguage } from '../../i18n/language.ts';
import '../../styles/comparison.css';
import '../../styles/model.css';
import { AgainstChart } from './AgainstChart.tsx';
import type { ComparedApplicant } from './comparedApplicant.ts';
import { comparedGroup, type OwnFilter } from './comparedGroup.ts';
import { FieldChart } from './FieldChart.tsx';
import { GroupPicker } from './GroupPicker.tsx';
import { NearestPeople } from './NearestPeople.tsx';
import { PairChart } from './PairChart.tsx';

export function ComparisonPanel({ applicant }: { applicant: ReadonlySignal<ComparedApplicant> }) {
  const words = inLanguage(comparisonWords);
  return (
    <section class="panel comparison" aria-labelledby="comparison-title">
      <h2 id="comparison-title" class="panel-title">
        {words.title}
      </h2>
      <WithPart part={peopleSample}>
        {({ population }) =>
          population ? <Compared population={population} applicant={applicant} /> : <p>{words.none}</p>
        }
      </WithPart>
    </section>
  );
}

interface ComparedParts {
  readonly population: Population;
  readonly applicant: ReadonlySignal<ComparedApplicant>;
}

function Compared({ population, applicant }: ComparedParts) {
  const words = inLanguage(comparisonWords);
  const [group, setGroup] = useState<GroupName>('all');
  const [own, setOwn] = useState<OwnFilter>({ field: 'income_type', segment: 0 });
  const [field, setField] = useState<FieldName>('amount_income');
  // Of the groups only the similar ones are others when the applicant changes.
  const input = group === 'similar' ? applicant.value.input : applicant.peek().input;
  const rows = useMemo(
    () => comparedGroup(population, input, group, own),
    [population, group === 'similar' && input, group, own],
  );
  const chosen = { population, rows, groupLabel: words.groups[group] };
  return (
    <>
      <p class="page-section-lead">{words.lead(figures().count(population.count))}</p>
      <GroupPicker population={population} group={group} onGroup={setGroup} own={own} onOwn={setOwn} />
      {rows.length === 0 ? (
        <p class="chart-none">{words.empty}</p>
      ) : (
        <div class="chart-grid">
          <Following applicant={applicant}>
            {(now) => <FieldChart {...chosen} applicant={now} field={field} onField={setField} />}
          </Following>
          <Following applicant={applicant}>{(now) => <AgainstChart {...chosen} applicant={now} />}</Following>
          <Following applicant={applicant}>{(now) => <PairChart {...chosen} applicant={now} />}</Following>
          <Following applicant={applicant}>
            {(now) => <NearestPeople population={population} applicant={now} />}
          </Following>
        </div>
      )}
    </>
  );
}

interface FollowingProps {
  readonly applicant: ReadonlySignal<ComparedApplicant>;
  readonly children: (now: ComparedApplicant) => ComponentChildren;
}

/** Each picture is drawn anew by itself, so that none makes a frame late. */
function Following({ applicant, children }: FollowingProps) {
  const cell = useRef<HTMLDivElement>(null);
  const now = useFollowed(cell, applicant).value;
  return (
    <div ref={cell} class="comparison-cell">
      {children(now)}
    </div>
  );
}
