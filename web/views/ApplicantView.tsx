// One applicant: the assessment, the what-if and the file, side by side.

import { useEffect } from 'preact/hooks';
import { wordApiFault } from '../api/wordApiFault.ts';
import { clientMode } from '../clientMode/clientMode.ts';
import { AdvicePanel } from '../components/AdvicePanel.tsx';
import { Alert } from '../components/Alert.tsx';
import { ApplicantHeader } from '../components/ApplicantHeader.tsx';
import { FactsPanel } from '../components/FactsPanel.tsx';
import { LazyPanel } from '../components/LazyPanel.tsx';
import { Link } from '../components/Link.tsx';
import { LAZY_PANELS } from '../components/lazyPanels.ts';
import { ReasonsPanel } from '../components/ReasonsPanel.tsx';
import { ResultPanel } from '../components/ResultPanel.tsx';
import { ScoreAnnouncer } from '../components/ScoreAnnouncer.tsx';
import { ScoreBar } from '../components/ScoreBar.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { WaterfallPanel } from '../components/WaterfallPanel.tsx';
import { WhatIfPanel } from '../components/WhatIfPanel.tsx';
import { m } from '../i18n/language.ts';
import { openApplicant } from '../openApplicant.ts';
import { applicantFile } from '../state.ts';

/** As many as the what-if shows at first, and some. */
const SKELETON_FIELDS = 8;

/** @param props.query the applicant's id. */
export function ApplicantView({ query: id }: { query: string }) {
  useEffect(() => openApplicant(id), [id]);
  const file = applicantFile.value;
  if (file.phase === 'failed') return <Failed id={id} />;
  const loaded = file.phase === 'loaded' ? file.value : null;
  if (clientMode.value !== null)
    return loaded ? <LazyPanel load={LAZY_PANELS.clientFile} file={loaded} /> : <FileSkeleton />;
  return (
    <div class="applicant">
      <ApplicantHeader id={id} application={loaded?.application ?? null} />
      <div class="applicant-columns">
        <div class="applicant-result">
          <ResultPanel />
        </div>
        <div class="applicant-file">
          <ReasonsPanel />
          <WaterfallPanel />
          {loaded ? (
            <>
              <AdvicePanel />
              <WhatIfPanel application={loaded.application} />
              <LazyPanel load={LAZY_PANELS.scenarios} file={loaded} />
              <LazyPanel load={LAZY_PANELS.map} file={loaded} />
              <LazyPanel load={LAZY_PANELS.comparison} file={loaded} />
              <LazyPanel load={LAZY_PANELS.decide} file={loaded} />
              <FactsPanel application={loaded.application} history={loaded.history} />
            </>
          ) : (
            <FileSkeleton />
          )}
        </div>
      </div>
      <ScoreBar />
      <ScoreAnnouncer />
    </div>
  );
}

function FileSkeleton() {
  return (
    <div class="panel file-skeleton" aria-busy="true">
      <p class="hidden">{m.value.applicant.loading}</p>
      <Skeleton width="short" />
      <div class="editors" aria-hidden="true">
        {Array.from({ length: SKELETON_FIELDS }, (_, i) => (
          <div key={i}>
            <Skeleton width="short" />
            <Skeleton width="control" />
          </div>
        ))}
      </div>
    </div>
  );
}

function Failed({ id }: { id: string }) {
  const { applicant: words, shell } = m.value;
  const file = applicantFile.value;
  if (file.phase !== 'failed') return null;
  const absent = file.fault.reason === 'not_found';
  return (
    <section class="blank">
      <h1>{absent ? words.notFoundTitle(id) : words.title(Number(id))}</h1>
      {absent ? (
        <p>{words.notFound}</p>
      ) : (
        <Alert tone="danger" title={wordApiFault(file.fault, m.value)} urgent />
      )}
      <Link to={{ page: 'applicants', search: '' }} class="text-link">
        {shell.backToApplicants}
      </Link>
    </section>
  );
}
