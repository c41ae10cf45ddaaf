import { inLanguage, language } from '../i18n/language.ts';
import { sheetWords } from '../i18n/sheetWords.ts';
import { PrintSheetLink } from './PrintSheetLink.tsx';

/** Everything held on an applicant, to be printed. For administrators: the API refuses others, which is then said. */
export function DataSheetLink({ applicantId }: { applicantId: number }) {
  return (
    <PrintSheetLink path={`/v1/applicants/${applicantId}/export?format=html&language=${language.value}`}>
      {inLanguage(sheetWords).data}
    </PrintSheetLink>
  );
}
