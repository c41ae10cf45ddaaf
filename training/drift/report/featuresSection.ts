// One foldable part a feature: its distribution then and now, in a picture and in numbers, and every test.

import { valueBinsOf } from '../../../wasm/drift/binLayout.ts';
import { totalOf } from '../../../wasm/drift/binShares.ts';
import type { FieldProfile } from '../../../wasm/drift/referenceProfile.ts';
import type { SnapshotField } from '../../../wasm/drift/snapshot.ts';
import { fieldLabel } from '../../../wasm/drift/wordVerdict.ts';
import { paragraphs, type Section } from '../../report/documents/section.ts';
import { dataTable } from '../../report/render/dataTable.ts';
import { type Markup, markup } from '../../report/render/markup.ts';
import { binBars, binBarsLegend } from './binBars.ts';
import { binLabels } from './binLabels.ts';
import { missingBar } from './missingBar.ts';
import { rankFields } from './rankFields.ts';
import type { DriftReportContext } from './reportContext.ts';

export function featuresSection(context: DriftReportContext): Section {
  const { words, snapshot, reference } = context;
  const profiles = new Map(reference.features.map((profile) => [profile.name, profile]));
  return {
    id: 'features',
    title: words.features.title,
    startsPage: true,
    body: [
      paragraphs(words.features.about),
      binBarsLegend(words.score.before, words.score.now),
      rankFields(snapshot.features).map((field) => {
        const profile = profiles.get(field.name);
        return profile && featurePart(field, profile, context);
      }),
    ],
  };
}

function featurePart(field: SnapshotField, profile: FieldProfile, context: DriftReportContext): Markup {
  const { words, numbers } = context;
  const label = fieldLabel(field.name, numbers.language);
  const [then, now] = [shares(profile.counts), shares(field.counts)];
  const labels = binLabels(profile, words, numbers);
  const held = labels.flatMap((text, bin) => (then[bin]! + now[bin]! > 0 ? [{ text, bin }] : []));
  const isOpen = field.state === 'drifted';
  const table = dataTable({
    caption: label,
    isCaptionHidden: true,
    isDense: true,
    columns: [
      { title: words.features.bin },
      { title: words.score.before, isNumber: true },
      { title: words.score.now, isNumber: true },
    ],
    rows: held.map(({ text, bin }) => [text, numbers.share(then[bin]!), numbers.share(now[bin]!)]),
  });
  return markup`<details class="feature" id="feature-${field.name}"${isOpen ? OPEN : null}><summary>${label} <small>${words.fieldStates[field.state]}</small></summary><div class="sides"><div>${valueBars(field, profile, context)}${missingPart(field, context)}<p class="tests">${testsText(field, context)}</p></div>${table}</div></details>`;
}

const OPEN = markup` open`;

function shares(counts: readonly number[]): number[] {
  const total = Math.max(1, totalOf(counts));
  return counts.map((count) => count / total);
}

/** Among those with a value, as every distance is: a spike of missing ones would make them all look smaller. */
function valueBars(
  { name, counts }: SnapshotField,
  profile: FieldProfile,
  { words, numbers }: DriftReportContext,
): Markup | null {
  const values = valueBinsOf(profile);
  const unseen = profile.kind === 'category' ? counts.slice(values + 1) : [];
  const [then, now] = [
    shares([...profile.counts.slice(0, values), ...unseen.map(() => 0)]),
    shares([...counts.slice(0, values), ...unseen]),
  ];
  const held = then.flatMap((share, bin) => (share + now[bin]! > 0 ? [bin] : []));
  if (held.length === 0) return null;
  return binBars({
    summary: words.features.summary(fieldLabel(name, numbers.language)),
    reference: held.map((bin) => then[bin]!),
    current: held.map((bin) => now[bin]!),
  });
}

function testsText(field: SnapshotField, { words, numbers }: DriftReportContext): string {
  const { distances, adjustedPValue } = field;
  const { tests, few } = words.features;
  if (!distances) return few(numbers.count(field.present), numbers.count(field.presentNeeded));
  const named = [
    [tests.psi, distances.psi],
    [tests.wasserstein, distances.wasserstein],
    [tests.jensenShannon, distances.jensenShannon],
    [tests.hellinger, distances.hellinger],
    [tests.kolmogorovSmirnov, distances.kolmogorovSmirnov?.distance],
    [tests.chiSquare, distances.chiSquare?.statistic],
    [tests.adjusted, adjustedPValue],
  ] as const;
  return named
    .flatMap(([name, value]) => (value == null ? [] : [`${name} ${numbers.plain(Math.min(value, 1e6))}`]))
    .join(' · ');
}

/** Nothing where nobody lacks the value, then or now. */
function missingPart({ missing }: SnapshotField, { words, numbers }: DriftReportContext): Markup | null {
  const { referenceShare, currentShare } = missing;
  if (referenceShare + currentShare === 0) return null;
  const text = `${words.ranking.columns.missing} ${numbers.share(referenceShare)} → ${numbers.share(currentShare)}`;
  return markup`<p class="tests">${text}</p>${missingBar(referenceShare, currentShare)}`;
}
