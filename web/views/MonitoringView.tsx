import { inLanguage } from '../i18n/language.ts';
import { pagesWords } from '../i18n/pagesWords.ts';

export function MonitoringView({ query: _ }: { query: string }) {
  return <h1>{inLanguage(pagesWords).monitoring}</h1>;
}
