import { inLanguage, language } from '../i18n/language.ts';
import { sheetWords } from '../i18n/sheetWords.ts';
import { PrintSheetLink } from './PrintSheetLink.tsx';

/** The explanation of a decision in the page's language, to be printed and handed over. */
export function ExplanationSheetLink({ decisionId }: { decisionId: string }) {
  return (
    <PrintSheetLink path={`/v1/decisions/${decisionId}/explanation?format=html&language=${language.value}`}>
      {inLanguage(sheetWords).explanation}
    </PrintSheetLink>
  );
}
