// How groups of applicants are treated: figures with sizes and intervals, against the usual alarm line.

import { IntervalChart } from '../../charts/IntervalChart.tsx';
import { PageSection } from '../../components/PageSection.tsx';
import { PickList } from '../../components/PickList.tsx';
import { TermHelp } from '../../components/TermHelp.tsx';
import type { Evidence } from '../../evidence/evidence.ts';
import { valueLabel } from '../../i18n/featureLabel.ts';
import { figures } from '../../i18n/figures.ts';
import { inLanguage } from '../../i18n/language.ts';
import { modelWords } from '../../i18n/modelWords.ts';
import { termWords } from '../../i18n/termWords.ts';

type Attribute = Evidence['report']['fairness']['attributes'][number];
type Group = Extract<Attribute['groups'][number], { status: 'ok' }>;

/** The usual alarm of disparate impact: the four-fifths rule. */
const ALARM_RATIO = 0.8;

interface FairnessSectionProps {
  readonly evidence: Evidence;
  readonly attribute: string | null;
  readonly onAttribute: (attribute: string) => void;
}

export function FairnessSection({ evidence, attribute, onAttribute }: FairnessSectionProps) {
  const words = inLanguage(modelWords).fairness;
  const { attributes, twin } = evidence.report.fairness;
  const shown = attributes.find((one) => one.attribute === attribute) ?? attributes[0];
  const { share, decimal } = figures();
  return (
    <PageSection id="fairness" title={words.title} lead={words.lead}>
      {shown && (
        <>
          <div class="section-tools">
            <PickList
              label={words.pick}
              value={shown.attribute as string}
              options={attributes.map((one) => ({
                value: one.attribute,
                label: words.attributes[one.attribute],
              }))}
              onPick={onAttribute}
            />
          </div>
          <Groups attribute={shown} />
        </>
      )}
      {twin && (
        <div class="fact-note">
          <h3>{words.twinTitle}</h3>
          <p>
            {words.twin(
              twin.removedFeatures.length,
              share(twin.decidedDifferently),
              decimal(3)(twin.auc.value),
              decimal(3)(twin.costPerApplicant.value),
            )}
          </p>
        </div>
      )}
    </PageSection>
  );
}

function Groups({ attribute }: { attribute: Attribute }) {
  const words = inLanguage(modelWords).fairness;
  const { share, shareChange } = figures();
  const groups = attribute.groups.filter((group): group is Group => group.status === 'ok');
  const small = attribute.groups
    .filter(({ status }) => status !== 'ok')
    .map(({ level }) => nameOf(attribute, level));
  const common = { rowTitle: words.group, noteTitle: words.size };
  const compared = groups.filter(({ approvalRatio }) => approvalRatio !== null);
  const lowest = compared.reduce<Group | null>(
    (least, group) => (least && least.approvalRatio!.value <= group.approvalRatio!.value ? least : group),
    null,
  );
  const equal = groups.map(({ grantedAmongRepaying }) => grantedAmongRepaying.value);
  const off = groups.filter(({ calibrationGap: { low, high } }) => low > 0 || high < 0);
  return (
    <>
      <div class="chart-grid">
        {lowest && (
          <IntervalChart
            {...common}
            name={words.ratio}
            help={<TermHelp name="approvalRatio" />}
            summary={words.ratioSummary(
              nameOf(attribute, lowest.level),
              share(lowest.approvalRatio!.value),
              lowest.approvalRatio!.value < ALARM_RATIO,
            )}
            valueTitle={words.ratio}
            format={share}
            lines={[
              { at: ALARM_RATIO, label: words.line },
              { at: 1, label: words.equal },
            ]}
            rows={groups.map((group) => ({
              ...rowOf(attribute, group),
              ...(group.approvalRatio ?? { value: 1, low: 1, high: 1 }),
            }))}
          />
        )}
        <IntervalChart
          {...common}
          name={words.opportunity}
          help={<TermHelp name="equalOpportunity" />}
          summary={words.opportunitySummary(
            shareChange(Math.max(...equal) - Math.min(...equal)).replace('+', ''),
          )}
          valueTitle={inLanguage(termWords).approvalRate.term}
          format={share}
          rows={groups.map((group) => ({ ...rowOf(attribute, group), ...group.grantedAmongRepaying }))}
        />
        <IntervalChart
          {...common}
          name={words.gap}
          summary={words.gapSummary(off.map(({ level }) => nameOf(attribute, level)).join(', '))}
          valueTitle={words.gapAxis}
          format={shareChange}
          lines={[{ at: 0, label: words.calibrated }]}
          rows={groups.map((group) => ({ ...rowOf(attribute, group), ...group.calibrationGap }))}
        />
      </div>
      {small.length > 0 && <p class="note">{words.tooFew(small.join(', '))}</p>}
    </>
  );
}

function rowOf(attribute: Attribute, { level, applicants, isReference }: Group) {
  const words = inLanguage(modelWords).fairness;
  const name = nameOf(attribute, level);
  return {
    label: isReference ? words.reference(name) : name,
    note: words.note(figures().count(applicants)),
    isReference,
  };
}

function nameOf({ attribute }: Attribute, level: string): string {
  return attribute === 'age_band'
    ? inLanguage(modelWords).fairness.ageLevel(level)
    : valueLabel(attribute, level);
}
