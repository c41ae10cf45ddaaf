// Models of fewer features on the same folds, where the report has them.

import { IntervalChart } from '../../charts/IntervalChart.tsx';
import { PageSection } from '../../components/PageSection.tsx';
import type { Evidence } from '../../evidence/evidence.ts';
import { figures } from '../../i18n/figures.ts';
import { inLanguage } from '../../i18n/language.ts';
import { modelWords } from '../../i18n/modelWords.ts';

export function SelectionSection({ report }: Evidence) {
  const words = inLanguage(modelWords).selection;
  const { count, decimal } = figures();
  const { selection } = report;
  if (!selection) return null;
  const label = (size: (typeof selection.sizes)[number]): string =>
    words.label(size.name, count(size.features));
  const best = selection.sizes.reduce((least, size) =>
    size.lowestCost.value < least.lowestCost.value ? size : least,
  );
  return (
    <PageSection
      id="selection"
      title={words.title}
      lead={words.lead(`${selection.folds} × ${selection.repeats}`)}
    >
      <div class="chart-grid">
        <IntervalChart
          name={words.cost}
          summary={words.summary(label(best))}
          rowTitle={words.size}
          valueTitle={inLanguage(modelWords).cost.cost}
          format={decimal(3)}
          rows={selection.sizes.map((size) => ({
            label: label(size),
            ...size.lowestCost,
            isReference: size.name === 'all',
          }))}
        />
        <IntervalChart
          name="AUC"
          summary={words.lead(`${selection.folds} × ${selection.repeats}`)}
          rowTitle={words.size}
          valueTitle="AUC"
          format={decimal(3)}
          rows={selection.sizes.map((size) => ({
            label: label(size),
            ...size.auc,
            isReference: size.name === 'all',
          }))}
        />
      </div>
    </PageSection>
  );
}
