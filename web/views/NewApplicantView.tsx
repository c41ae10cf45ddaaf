// Someone of whom nothing is stored: an empty form by groups of the catalogue, scored as soon as it says enough.

import { useEffect } from 'preact/hooks';
import type { Application } from '../../wasm/features/application.ts';
import { APPLICATION_FIELDS } from '../../wasm/features/catalogue.ts';
import { GROUPS, type Group } from '../../wasm/features/field.ts';
import { AdvicePanel } from '../components/AdvicePanel.tsx';
import { Button } from '../components/Button.tsx';
import { FactsPanel } from '../components/FactsPanel.tsx';
import { FieldEditor } from '../components/FieldEditor.tsx';
import { Icon } from '../components/Icon.tsx';
import { LazyPanel } from '../components/LazyPanel.tsx';
import { Link } from '../components/Link.tsx';
import { LAZY_PANELS } from '../components/lazyPanels.ts';
import { ReasonsPanel } from '../components/ReasonsPanel.tsx';
import { ResultPanel } from '../components/ResultPanel.tsx';
import { ScoreAnnouncer } from '../components/ScoreAnnouncer.tsx';
import { ScoreBar } from '../components/ScoreBar.tsx';
import { WaterfallPanel } from '../components/WaterfallPanel.tsx';
import { WhatIfActions } from '../components/WhatIfActions.tsx';
import { inLanguage, m, say } from '../i18n/language.ts';
import { newApplicantWords } from '../i18n/newApplicantWords.ts';
import { openNewApplicant } from '../openApplicant.ts';
import { applicantFile, liveResult, whatIf } from '../state.ts';
import { applyEdits, changeCount, type MovingPart } from '../whatIf/whatIf.ts';

const PARTS = (Object.keys(GROUPS) as Group[])
  .map((group) => ({
    group,
    parts: APPLICATION_FIELDS.filter((field) => field.group === group).map(({ name }): MovingPart => name),
  }))
  .filter(({ parts }) => parts.length > 0);

const NOTHING: Application = {};

export function NewApplicantView() {
  useEffect(() => openNewApplicant(), []);
  const words = inLanguage(newApplicantWords);
  const file = applicantFile.value;
  if (file.phase !== 'loaded' || file.value.applicantId !== null) return null;
  const isScored = liveResult.value !== null;
  return (
    <div class="applicant new-applicant">
      <div class="applicant-head">
        <Link to={{ page: 'applicants', search: '' }} class="back-link">
          <Icon name="chevronLeft" />
          {m.value.applicant.back}
        </Link>
        <h1>{words.title}</h1>
        <p class="new-applicant-lead">{words.lead}</p>
      </div>
      <div class="applicant-columns">
        <div class="applicant-result">
          <ResultPanel />
        </div>
        <div class="applicant-file">
          <Form />
          {isScored && (
            <>
              <ReasonsPanel />
              <WaterfallPanel />
              <AdvicePanel />
              <LazyPanel load={LAZY_PANELS.scenarios} file={file.value} />
              <LazyPanel load={LAZY_PANELS.comparison} file={file.value} />
              <div class="print-only">
                <FactsPanel application={applyEdits({}, whatIf.value.edits)} history={null} />
              </div>
            </>
          )}
        </div>
      </div>
      <ScoreBar />
      <ScoreAnnouncer />
    </div>
  );
}

function Form() {
  const words = inLanguage(newApplicantWords);
  return (
    <section class="panel what-if" aria-labelledby="form-title">
      <div class="panel-head">
        <div>
          <h2 id="form-title" class="panel-title">
            {words.form}
          </h2>
          <p class="panel-lead">{words.filled(changeCount(whatIf.value), APPLICATION_FIELDS.length)}</p>
        </div>
        <WhatIfActions />
      </div>
      {PARTS.map(({ group, parts }) => (
        <section key={group} class="form-group" aria-labelledby={`form-${group}`}>
          <h3 id={`form-${group}`}>{say(GROUPS[group])}</h3>
          <div class="editors">
            {parts.map((part) => (
              <FieldEditor key={part} part={part} application={NOTHING} fresh />
            ))}
          </div>
        </section>
      ))}
      {liveResult.value && (
        <div class="panel-actions">
          <Button onClick={() => print()}>{words.print}</Button>
        </div>
      )}
    </section>
  );
}
