// The list as a table that turns into cards on a narrow screen. Rows are links; arrows go from one to the next.

import type { ApplicationValue } from '../../wasm/features/application.ts';
import { fieldOf } from '../../wasm/features/catalogue.ts';
import type { ApplicantSummary } from '../../worker/contract.ts';
import { formatFieldValue } from '../i18n/fieldValue.ts';
import { language, m, say } from '../i18n/language.ts';
import { Link } from './Link.tsx';
import { Skeleton } from './Skeleton.tsx';

interface Column {
  /** The catalogue's field, for label and format. */
  readonly field: string;
  readonly read: (applicant: ApplicantSummary) => ApplicationValue;
  readonly numeric?: boolean;
}

const columns: readonly Column[] = [
  { field: 'age_years', read: (a) => a.ageYears, numeric: true },
  { field: 'occupation', read: (a) => a.occupation },
  { field: 'amount_income', read: (a) => a.amountIncome, numeric: true },
  { field: 'amount_credit', read: (a) => a.amountCredit, numeric: true },
  { field: 'amount_annuity', read: (a) => a.amountAnnuity, numeric: true },
  { field: 'contract_type', read: (a) => a.contractType },
];
const SKELETON_ROWS = 12;

interface ApplicantsTableProps {
  /** null while the first ones are loading. */
  readonly applicants: readonly ApplicantSummary[] | null;
  /** Whether others are on their way to take their place. */
  readonly outdated: boolean;
}

export function ApplicantsTable({ applicants, outdated }: ApplicantsTableProps) {
  const { applicants: words } = m.value;
  return (
    <table class="applicants-table" aria-busy={outdated || applicants === null} onKeyDown={moveBetweenRows}>
      <caption class="hidden">{words.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.identifier}</th>
          {columns.map(({ field, numeric }) => (
            <th key={field} scope="col" class={numeric ? 'numeric' : undefined}>
              {say(fieldOf(field).label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {applicants
          ? applicants.map((applicant) => <Row key={applicant.applicantId} applicant={applicant} />)
          : Array.from({ length: SKELETON_ROWS }, (_, i) => <SkeletonRow key={i} />)}
      </tbody>
    </table>
  );
}

function Row({ applicant }: { applicant: ApplicantSummary }) {
  const id = String(applicant.applicantId);
  return (
    <tr>
      <th scope="row">
        <Link to={{ page: 'applicant', id }} class="row-link">
          {id}
        </Link>
      </th>
      {columns.map(({ field, read, numeric }) => {
        const shown = formatFieldValue(fieldOf(field), read(applicant), language.value, m.value);
        return (
          <td key={field} data-label={say(fieldOf(field).label)} class={numeric ? 'numeric' : undefined}>
            {shown ?? <span class="missing">{m.value.facts.notGiven}</span>}
          </td>
        );
      })}
    </tr>
  );
}

function SkeletonRow() {
  return (
    <tr class="skeleton-row">
      <td>
        <Skeleton width="half" />
      </td>
      {columns.map(({ field }) => (
        <td key={field}>
          <Skeleton />
        </td>
      ))}
    </tr>
  );
}

function moveBetweenRows(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (move === undefined) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('.row-link')];
  const present = links.indexOf(document.activeElement as HTMLElement);
  if (present < 0) return;
  event.preventDefault();
  const next = present + move;
  if (next < 0) document.getElementById('search-applicants')?.focus();
  else links[Math.min(next, links.length - 1)]?.focus();
}
