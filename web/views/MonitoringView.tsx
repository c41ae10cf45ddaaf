// Whether today's requests are like those the model learnt from: the verdict in words, what moved, what to expect of the
// model, and the alerts a person takes note of.

import { useState } from 'preact/hooks';
import type { SnapshotSummary, WindowKind } from '../../worker/contractMonitoring.ts';
import { Alert } from '../components/Alert.tsx';
import { EmptyFrame } from '../components/EmptyFrame.tsx';
import { PickList } from '../components/PickList.tsx';
import { WithPart } from '../evidence/WithPart.tsx';
import { figures } from '../i18n/figures.ts';
import { frameWords } from '../i18n/frameWords.ts';
import { inLanguage, say } from '../i18n/language.ts';
import { monitoringWords } from '../i18n/monitoringWords.ts';
import { leadingWindows } from '../monitoring/leadingWindows.ts';
import { type MonitoringData, monitoring } from '../monitoring/monitoringData.ts';
import '../styles/frames.css';
import '../styles/model.css';
import '../styles/monitoring.css';
import '../styles/pages.css';
import { AlertsSection } from './monitoring/AlertsSection.tsx';
import { ChallengerSection } from './monitoring/ChallengerSection.tsx';
import { DriftSection } from './monitoring/DriftSection.tsx';
import { PerformanceSection } from './monitoring/PerformanceSection.tsx';
import { ScoreSection } from './monitoring/ScoreSection.tsx';

export function MonitoringView({ query: _ }: { query: string }) {
  const words = inLanguage(frameWords).monitoring;
  return (
    <div class="page">
      <div class="page-head">
        <h1>{words.title}</h1>
      </div>
      <p class="page-lead">{words.lead}</p>
      <WithPart part={monitoring}>
        {(data) =>
          data.days.length + data.months.length === 0 ? (
            <EmptyFrame title={words.emptyTitle} text={words.empty} parts={words.parts} />
          ) : (
            <Watched data={data} />
          )
        }
      </WithPart>
    </div>
  );
}

type ShownKind = Extract<WindowKind, 'day' | 'month'>;

function Watched({ data }: { data: MonitoringData }) {
  const words = inLanguage(monitoringWords);
  // A few days say little beside a year of months.
  const [kind, setKind] = useState<ShownKind>(data.days.length > data.months.length ? 'day' : 'month');
  const all = kind === 'day' ? data.days : data.months;
  const windows = leadingWindows(all);
  const kinds = (['month', 'day'] as const).filter(
    (one) => (one === 'day' ? data.days : data.months).length > 0,
  );
  return (
    <>
      <Verdict window={latestOf(data)} />
      <AlertsSection alerts={data.alerts} />
      {kinds.length > 1 && (
        <div class="section-tools">
          <PickList
            label={words.windows}
            value={kind}
            options={kinds.map((value) => ({ value, label: words.kind[value] }))}
            onPick={setKind}
          />
        </div>
      )}
      <DriftSection key={kind} windows={windows} />
      <ScoreSection windows={windows} />
      <PerformanceSection windows={windows} performance={data.performance} />
      <ChallengerSection models={data.models} windows={all} />
    </>
  );
}

/** The window that ended last; of two that ended together the shorter. */
function latestOf({ days, months }: MonitoringData): SnapshotSummary {
  const [day, month] = [leadingWindows(days).at(-1), leadingWindows(months).at(-1)];
  if (!day || !month) return (day ?? month)!;
  return (day.window.to ?? '') >= (month.window.to ?? '') ? day : month;
}

const TONES = { stable: 'info', watch: 'review', drift: 'danger', insufficient_data: 'info' } as const;

function Verdict({ window: summary }: { window: SnapshotSummary }) {
  const words = inLanguage(monitoringWords);
  const { verdict, window, rows, modelVersion, source } = summary;
  return (
    <div class="verdict">
      <Alert tone={TONES[verdict.state]} title={words.states[verdict.state]}>
        <p class="verdict-sentence">{say(verdict.sentence)}</p>
        <p class="verdict-window">{words.latest(window.label, figures().count(rows), modelVersion)}</p>
        {source === 'simulated' && <p class="verdict-window">{words.simulated}</p>}
      </Alert>
    </div>
  );
}
