// Which model decides: the frame of the page, and the version in service, which every key may see.

import type { Manifest } from '../../wasm/artefact/manifest.ts';
import { EmptyFrame } from '../components/EmptyFrame.tsx';
import { Link } from '../components/Link.tsx';
import { evidence } from '../evidence/evidence.ts';
import { WithPart } from '../evidence/WithPart.tsx';
import { figures } from '../i18n/figures.ts';
import { frameWords } from '../i18n/frameWords.ts';
import { inLanguage } from '../i18n/language.ts';
import '../styles/frames.css';
import '../styles/model.css';

export function RegistryView({ query: _ }: { query: string }) {
  const words = inLanguage(frameWords).registry;
  return (
    <div class="page">
      <div class="page-head">
        <h1>{words.title}</h1>
      </div>
      <p class="page-lead">{words.lead}</p>
      <WithPart part={evidence}>
        {({ manifest }) => (
          <div class="frame-parts">
            <Champion manifest={manifest} />
            <EmptyFrame title={words.emptyTitle} text={words.empty} parts={words.parts} />
          </div>
        )}
      </WithPart>
    </div>
  );
}

function Champion({ manifest }: { manifest: Manifest }) {
  const words = inLanguage(frameWords).registry;
  const { decimal, share, count } = figures();
  const { metrics } = manifest;
  const facts: readonly (readonly [string, string])[] = [
    [words.version, manifest.modelVersion],
    [words.auc, decimal(3)(metrics.auc.value)],
    [words.cost, decimal(3)(metrics.costPerApplicant.value)],
    [words.threshold, `${count(manifest.decisionPoints)} · ${share(manifest.decisionThreshold)}`],
    [words.features, count(manifest.features.length)],
  ];
  return (
    <section class="chart-card" aria-labelledby="champion-title">
      <h2 id="champion-title" class="champion-title">
        {words.champion}
      </h2>
      <dl class="plain-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Link to={{ page: 'model', query: '' }} class="text-link">
        {words.evidence}
      </Link>
    </section>
  );
}
