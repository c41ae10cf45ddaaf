// Whether today's requests are like those the model learnt from: the frame of the page, and what it says while nothing is
// measured.

import { EmptyFrame } from '../components/EmptyFrame.tsx';
import { frameWords } from '../i18n/frameWords.ts';
import { inLanguage } from '../i18n/language.ts';
import type { MonitoringData } from '../monitoring/monitoringData.ts';
import '../styles/frames.css';
import '../styles/pages.css';

const nothingMeasured: MonitoringData = { snapshots: [] };

export function MonitoringView({ query: _ }: { query: string }) {
  const words = inLanguage(frameWords).monitoring;
  const { snapshots } = nothingMeasured;
  return (
    <div class="page">
      <div class="page-head">
        <h1>{words.title}</h1>
      </div>
      <p class="page-lead">{words.lead}</p>
      {snapshots.length === 0 && (
        <EmptyFrame title={words.emptyTitle} text={words.empty} parts={words.parts} />
      )}
    </div>
  );
}
