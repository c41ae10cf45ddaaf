// How well the model works, kind of request by kind of request.

import { IntervalChart } from '../../charts/IntervalChart.tsx';
import { PageSection } from '../../components/PageSection.tsx';
import { PickList } from '../../components/PickList.tsx';
import { TermHelp } from '../../components/TermHelp.tsx';
import type { Evidence } from '../../evidence/evidence.ts';
import { evidenceWords } from '../../i18n/evidenceWords.ts';
import { valueLabel } from '../../i18n/featureLabel.ts';
import { figures } from '../../i18n/figures.ts';
import { inLanguage } from '../../i18n/language.ts';
import { modelWords } from '../../i18n/modelWords.ts';

type Segment = Evidence['report']['segments'][number];
type Group = Segment['groups'][number];

interface SegmentsSectionProps {
  readonly evidence: Evidence;
  readonly segment: string | null;
  readonly onSegment: (segment: string) => void;
}

export function SegmentsSection({ evidence, segment, onSegment }: SegmentsSectionProps) {
  const words = inLanguage(modelWords).segments;
  const { fixed, count } = figures();
  const { segments } = evidence.report;
  const shown = segments.find((one) => one.segment === segment) ?? segments[0];
  const groups = shown?.groups.filter((group) => group.status === 'ok') ?? [];
  const three = fixed(3);
  const aucs = groups.map(({ auc }) => auc.value);
  const dearest = groups.reduce<(typeof groups)[number] | null>(
    (most, group) => (most && most.costPerApplicant.value >= group.costPerApplicant.value ? most : group),
    null,
  );
  if (!shown || !dearest) return null;
  const row = (group: Group) => ({ label: nameOf(shown, group), note: `n = ${count(group.applicants)}` });
  return (
    <PageSection id="segments" title={words.title} lead={words.lead}>
      <div class="section-tools">
        <PickList
          label={words.pick}
          value={shown.segment as string}
          options={segments.map((one) => ({ value: one.segment, label: words.names[one.segment] }))}
          onPick={onSegment}
        />
      </div>
      <div class="chart-grid">
        <IntervalChart
          name={words.auc}
          help={<TermHelp name="auc" />}
          summary={words.aucSummary(three(Math.min(...aucs)), three(Math.max(...aucs)))}
          rowTitle={words.segment}
          valueTitle="AUC"
          format={three}
          rows={groups.map((group) => ({ ...row(group), ...group.auc }))}
        />
        <IntervalChart
          name={words.cost}
          help={<TermHelp name="costPerApplicant" />}
          summary={words.costSummary(nameOf(shown, dearest))}
          rowTitle={words.segment}
          valueTitle={inLanguage(modelWords).cost.cost}
          format={three}
          rows={groups.map((group) => ({ ...row(group), ...group.costPerApplicant }))}
        />
      </div>
    </PageSection>
  );
}

function nameOf({ segment }: Segment, { level, from, to }: Group): string {
  const words = inLanguage(modelWords).segments;
  const { upTo, between } = inLanguage(evidenceWords);
  if (segment === 'history') {
    return words.historyLevels[level as keyof typeof words.historyLevels] ?? level;
  }
  if (segment !== 'amount_credit') return valueLabel(segment, level);
  const { count } = figures();
  if (from === null) return to === null ? level : upTo(count(to));
  return to === null ? words.from(count(from)) : between(count(from), count(to));
}
