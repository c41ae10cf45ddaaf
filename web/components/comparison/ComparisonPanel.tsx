// One applicant among others: where they stand in any field, how two fields go together, who is nearest and how those
// turned out, and what sets them apart in points.

import { useMemo, useState } from 'preact/hooks';
import type { FieldName } from '../../../wasm/features/catalogue.ts';
import type { Population } from '../../../wasm/population/population.ts';
import { peopleSample } from '../../evidence/peopleSample.ts';
import { WithPart } from '../../evidence/WithPart.tsx';
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

export function ComparisonPanel({ applicant }: { applicant: ComparedApplicant }) {
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

function Compared({ population, applicant }: { population: Population; applicant: ComparedApplicant }) {
  const words = inLanguage(comparisonWords);
  const [group, setGroup] = useState<GroupName>('all');
  const [own, setOwn] = useState<OwnFilter>({ field: 'income_type', segment: 0 });
  const [field, setField] = useState<FieldName>('amount_income');
  const rows = useMemo(
    () => comparedGroup(population, applicant.input, group, own),
    [population, applicant.input, group, own],
  );
  const chosen = { population, applicant, rows, groupLabel: words.groups[group] };
  return (
    <>
      <p class="page-section-lead">{words.lead(figures().count(population.count))}</p>
      <GroupPicker population={population} group={group} onGroup={setGroup} own={own} onOwn={setOwn} />
      {rows.length === 0 ? (
        <p class="chart-none">{words.empty}</p>
      ) : (
        <div class="chart-grid">
          <FieldChart {...chosen} field={field} onField={setField} />
          <AgainstChart {...chosen} />
          <PairChart {...chosen} />
          <NearestPeople population={population} applicant={applicant} />
        </div>
      )}
    </>
  );
}
