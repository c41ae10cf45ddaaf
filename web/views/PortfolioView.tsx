import { inLanguage } from '../i18n/language.ts';
import { pagesWords } from '../i18n/pagesWords.ts';

export function PortfolioView({ query: _ }: { query: string }) {
  return <h1>{inLanguage(pagesWords).portfolio}</h1>;
}
