// Figures of groups of people and of requests: approval ratios, and ranking within segments.

import type { FairnessReport } from '../../../../wasm/artefact/report/fairnessSchema.ts';
import type { SegmentsReport } from '../../../../wasm/artefact/report/segmentSchemas.ts';
import { barChart } from '../../render/charts/barChart.ts';
import { figure } from '../../render/figure.ts';
import type { Markup } from '../../render/markup.ts';
import type { DocumentContext } from '../documentInputs.ts';
import { estimateCell } from '../estimateCell.ts';
import { fairnessLevel, segmentLevel } from '../labels.ts';

type Attribute = FairnessReport['attributes'][number];
export type FairnessGroup = Extract<Attribute['groups'][number], { status: 'ok' }>;
export type Segment = SegmentsReport[number];
export type SegmentGroup = Extract<Segment['groups'][number], { status: 'ok' }>;

/** The usual alarm of disparate impact: four fifths (EEOC, Uniform Guidelines, 1978). */
export const APPROVAL_ALARM = 0.8;

export function judgedGroups({ groups }: Attribute): readonly FairnessGroup[] {
  return groups.filter((group) => group.status === 'ok');
}

export function judgedSegments({ groups }: Segment): readonly SegmentGroup[] {
  return groups.filter((group) => group.status === 'ok');
}

/** Null where no group but the reference could be judged. */
export function fairnessFigure(attribute: Attribute, context: DocumentContext): Markup | null {
  const { words, numbers } = context;
  const { fairness, columns } = words;
  const groups = judgedGroups(attribute);
  if (groups.length < 2) return null;
  const label = ({ level, isReference }: FairnessGroup) => {
    const own = fairnessLevel(attribute.attribute, level, context);
    return isReference ? words.reference(own) : own;
  };
  const caption = fairness.chart(words.attributes[attribute.attribute]);
  return figure({
    chart: barChart({
      summary: caption,
      shape: 'dot',
      rows: groups.map((group) => ({
        label: label(group),
        value: group.approvalRatio?.value ?? 1,
        ...(group.approvalRatio && { low: group.approvalRatio.low, high: group.approvalRatio.high }),
        valueText: group.approvalRatio ? numbers.decimal(group.approvalRatio.value, 2) : '1',
        isEmphasised: !group.isReference,
      })),
      axisTitle: fairness.axis,
      tick: (value, digits) => numbers.decimal(value, Math.max(1, digits)),
      reference: { value: APPROVAL_ALARM, label: fairness.alarm },
      labelWidth: 240,
      valueWidth: 60,
    }),
    caption,
    tableTitle: words.behindChart,
    isTableOpen: true,
    table: {
      columns: [
        { title: columns.group },
        { title: columns.applicants, isNumber: true },
        { title: columns.approval, isNumber: true },
        { title: columns.ratio, isNumber: true },
        { title: columns.opportunity, isNumber: true },
        { title: columns.gap, isNumber: true },
      ],
      rows: groups.map((group) => [
        label(group),
        numbers.count(group.applicants),
        estimateCell(group.approvalRate, 'share', numbers, 1),
        group.approvalRatio ? estimateCell(group.approvalRatio, 'decimal', numbers, 2) : '1',
        group.equalOpportunityDifference
          ? estimateCell(group.equalOpportunityDifference, 'change', numbers)
          : '0',
        estimateCell(group.calibrationGap, 'change', numbers),
      ]),
    },
  });
}

/** Null where fewer than two groups could be judged. */
export function segmentFigure(segment: Segment, context: DocumentContext): Markup | null {
  const { words, numbers, manifest } = context;
  const { columns, validation, metrics } = words;
  const groups = judgedSegments(segment);
  if (groups.length < 2) return null;
  const label = (group: SegmentGroup) => segmentLevel(segment.segment, group, context);
  const caption = validation.chart(words.segments[segment.segment]);
  return figure({
    chart: barChart({
      summary: caption,
      shape: 'dot',
      rows: groups.map((group) => ({
        label: label(group),
        value: group.auc.value,
        low: group.auc.low,
        high: group.auc.high,
        valueText: numbers.decimal(group.auc.value),
      })),
      axisTitle: metrics.auc,
      tick: (value, digits) => numbers.decimal(value, Math.max(2, digits)),
      reference: { value: manifest.metrics.auc.value, label: validation.all },
      labelWidth: 240,
      valueWidth: 60,
    }),
    caption,
    tableTitle: words.behindChart,
    isTableOpen: true,
    table: {
      columns: [
        { title: columns.segment },
        { title: columns.applicants, isNumber: true },
        { title: columns.defaultRate, isNumber: true },
        { title: columns.approval, isNumber: true },
        { title: metrics.auc, isNumber: true },
        { title: columns.gap, isNumber: true },
        { title: columns.cost, isNumber: true },
      ],
      rows: groups.map((group) => [
        label(group),
        numbers.count(group.applicants),
        numbers.share(group.defaultRate.value),
        numbers.share(group.approvalRate.value, 0),
        estimateCell(group.auc, 'decimal', numbers),
        estimateCell(group.calibrationGap, 'change', numbers),
        estimateCell(group.costPerApplicant, 'decimal', numbers, 2),
      ]),
    },
  });
}
