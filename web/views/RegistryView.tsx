// Which model decides: the published versions with their figures, who is in charge and on trial, and how it came so.

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ModelsAnswer } from '../../worker/contractRegistry.ts';
import { wordApiFault } from '../api/wordApiFault.ts';
import { Alert } from '../components/Alert.tsx';
import { Button } from '../components/Button.tsx';
import { Link } from '../components/Link.tsx';
import { PageSection } from '../components/PageSection.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { inLanguage, m } from '../i18n/language.ts';
import { registryWords } from '../i18n/registryWords.ts';
import { AliasDialog } from '../registry/AliasDialog.tsx';
import { ChangesTable } from '../registry/ChangesTable.tsx';
import { loadRegistry, type RegistryAction, registry } from '../registry/registry.ts';
import { TrialPart } from '../registry/TrialPart.tsx';
import { VersionsTable } from '../registry/VersionsTable.tsx';
import { scopes } from '../state.ts';
import '../styles/pages.css';
import '../styles/registry.css';
import '../styles/workTable.css';

export function RegistryView({ query: _ }: { query: string }) {
  const words = inLanguage(registryWords);
  const state = registry.value;
  useEffect(() => void loadRegistry(), []);
  return (
    <div class="page">
      <div class="page-head">
        <h1>{words.title}</h1>
      </div>
      <p class="page-lead">{words.lead}</p>
      {state.phase === 'loading' && (
        <div class="view-waiting" aria-busy="true">
          <Skeleton width="block" />
        </div>
      )}
      {state.phase === 'failed' && (
        <Alert tone="danger" title={wordApiFault(state.fault, m.value)} urgent>
          <Button onClick={() => void loadRegistry()}>{m.value.faults.retry}</Button>
        </Alert>
      )}
      {state.phase === 'loaded' && <Registered answer={state.value} />}
    </div>
  );
}

function Registered({ answer }: { readonly answer: ModelsAnswer }) {
  const words = inLanguage(registryWords);
  const asked = useSignal<RegistryAction | null>(null);
  const isDone = useSignal(false);
  const mayChange = scopes.value.includes('admin');
  const ask = (action: RegistryAction): void => {
    isDone.value = false;
    asked.value = action;
  };
  return (
    <>
      <p role="status" class="registry-done">
        {isDone.value && words.done}
      </p>
      <VersionsTable answer={answer} onAsk={mayChange ? ask : null} />
      {!mayChange && <p class="note">{words.readOnly}</p>}
      <p class="registry-more">
        <Link to={{ page: 'model', query: '' }} class="text-link">
          {words.evidence}
        </Link>
      </p>
      <PageSection id="trial" title={words.trial}>
        <TrialPart challenger={answer.challenger} />
      </PageSection>
      <PageSection id="journal" title={words.journal}>
        <ChangesTable changes={answer.changes} />
      </PageSection>
      {asked.value && (
        <AliasDialog
          action={asked.value}
          champion={answer.models.find(({ aliases }) => aliases.includes('champion'))?.version ?? '–'}
          onClose={(changed) => {
            asked.value = null;
            isDone.value = changed;
          }}
        />
      )}
    </>
  );
}
