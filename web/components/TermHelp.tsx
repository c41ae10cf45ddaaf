import { inLanguage } from '../i18n/language.ts';
import { type TermName, termWords } from '../i18n/termWords.ts';
import { Help } from './Help.tsx';

/** The definition of a known term, where it appears. */
export function TermHelp({ name }: { name: TermName }) {
  return <Help {...inLanguage(termWords)[name]} />;
}
