import { inLanguage } from '../i18n/language.ts';
import { pagesWords } from '../i18n/pagesWords.ts';

export function ModelView({ query: _ }: { query: string }) {
  return <h1>{inLanguage(pagesWords).model}</h1>;
}
