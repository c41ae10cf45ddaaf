// From the base to the score, group by group, each opening to its features. Whole points that add up: the table is the
// picture, so nothing is hidden from who cannot see the bars.

import { type Signal, useComputed, useSignal } from '@preact/signals';
import { GROUPS, type Group } from '../../wasm/features/field.ts';
import { saveFile } from '../charts/saveFile.ts';
import { explanationCsv } from '../explanation/explanationCsv.ts';
import { waterfallView } from '../explanation/waterfallView.ts';
import { explanationWords } from '../i18n/explanationWords.ts';
import { inLanguage, language } from '../i18n/language.ts';
import { applicantFile, comparedResults, liveResult } from '../state.ts';
import { Button } from './Button.tsx';
import { InteractionsPart } from './InteractionsPart.tsx';
import { Skeleton } from './Skeleton.tsx';
import { WaterfallTable } from './WaterfallTable.tsx';

const ALL_GROUPS = Object.keys(GROUPS) as Group[];
/** As many as the catalogue has groups, base and score beside them. */
const SKELETON_ROWS = ALL_GROUPS.length + 2;

export function WaterfallPanel() {
  const { waterfall: words } = inLanguage(explanationWords);
  const view = useComputed(() => {
    const { live, before } = comparedResults.value;
    return live && waterfallView(live, before);
  });
  const isScored = useComputed(() => view.value !== null).value;
  const open = useSignal<ReadonlySet<Group>>(new Set());
  return (
    <section class="panel waterfall" aria-labelledby="waterfall-title">
      <div class="panel-head">
        <h2 id="waterfall-title" class="panel-title">
          {words.title}
        </h2>
        {isScored && <Actions open={open} />}
      </div>
      {isScored ? (
        <>
          <WaterfallTable view={view} open={open} />
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

function Actions({ open }: { readonly open: Signal<ReadonlySet<Group>> }) {
  const { waterfall: words, download } = inLanguage(explanationWords);
  const isAllOpen = ALL_GROUPS.every((group) => open.value.has(group));
  return (
    <div class="panel-actions">
      <Button
        onClick={() => {
          open.value = new Set(isAllOpen ? [] : ALL_GROUPS);
        }}
      >
        {isAllOpen ? words.collapseAll : words.expandAll}
      </Button>
      <Button label={download.of(download.csv, words.name)} onClick={saveTable}>
        {download.csv}
      </Button>
    </div>
  );
}

function saveTable(): void {
  const file = applicantFile.value;
  const result = liveResult.value;
  if (file.phase !== 'loaded' || !result) return;
  const { waterfall: words } = inLanguage(explanationWords);
  saveFile(
    `contributions-${file.value.applicantId ?? ''}.csv`,
    explanationCsv(result.explanation, result.assessment.points, language.value, words),
  );
}
