import { formatShare } from '../i18n/format.ts';
import type { Messages } from '../i18n/fr.ts';
import { language, m } from '../i18n/language.ts';
import type { ModelStatus } from '../scorer/browserScorer.ts';
import { modelStatus } from '../state.ts';

/** Whether the model is in the page, in the bar above every page. */
export function ModelBadge() {
  const status = modelStatus.value;
  if (status.phase === 'idle') return null;
  return (
    <p class={`model-badge model-badge-${status.phase}`}>
      <span class="model-badge-dot" aria-hidden="true" />
      {describe(status, m.value)}
    </p>
  );
}

function describe(status: Exclude<ModelStatus, { phase: 'idle' }>, { model }: Messages): string {
  switch (status.phase) {
    case 'loading':
      return status.totalBytes
        ? model.loadingShare(formatShare(status.loadedBytes / status.totalBytes, language.value))
        : model.loading;
    case 'starting':
      return model.starting;
    case 'ready':
      return model.ready;
    case 'failed':
      return model.failed;
  }
}
