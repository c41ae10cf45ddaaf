// The one place that says in words why there is no model in the page.

import { wordApiFault } from '../api/wordApiFault.ts';
import type { Messages } from '../i18n/fr.ts';
import type { ModelFault } from './browserScorer.ts';

export function wordModelFault(fault: ModelFault, words: Messages): string {
  switch (fault.reason) {
    case 'api':
      return wordApiFault(fault.fault, words);
    case 'insecure_page':
      return words.model.insecurePage;
    case 'broken':
      return words.model.broken(fault.detail);
    case 'engine':
      return words.model.engine(fault.detail);
  }
}
