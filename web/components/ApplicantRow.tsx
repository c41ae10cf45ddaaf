import { fieldOf } from '../../wasm/features/catalogue.ts';
import type { ApplicantSummary } from '../../worker/contract.ts';
import { APPLICANT_COLUMNS } from '../applicants/applicantColumns.ts';
import { applicantsWords } from '../i18n/applicantsWords.ts';
import { formatFieldValue } from '../i18n/fieldValue.ts';
import { formatNumber } from '../i18n/format.ts';
import { inLanguage, language, m, say } from '../i18n/language.ts';
import { DecisionBadge } from './DecisionBadge.tsx';
import { Icon } from './Icon.tsx';
import { Link } from './Link.tsx';

interface ApplicantRowProps {
  readonly applicant: ApplicantSummary;
  /** In the whole list, from 0. */
  readonly index: number;
  /** Of the champion: points of another one are marked. */
  readonly modelVersion: string | null;
}

/** One applicant of the list: a link, the points with the decision they mean, and some facts. */
export function ApplicantRow({ applicant, index, modelVersion }: ApplicantRowProps) {
  const words = inLanguage(applicantsWords);
  const id = String(applicant.applicantId);
  const { points, pointsVersion, decision, reviewBand } = applicant;
  const isStale = points !== null && pointsVersion !== modelVersion;
  return (
    <tr aria-rowindex={index + 2} data-index={index}>
      <th scope="row" class="column-id">
        <Link to={{ page: 'applicant', id }} class="row-link">
          {id}
        </Link>
      </th>
      <td class="column-points numeric">
        {points === null ? (
          <span class="missing">
            <span aria-hidden="true">–</span>
            <span class="hidden">{words.unscored}</span>
          </span>
        ) : (
          <>
            {isStale && (
              <span class="stale-mark" title={words.staleTitle}>
                <Icon name="history" />
                <span class="hidden">{words.stale} </span>
              </span>
            )}
            <span class="row-points">{formatNumber(points, language.value, 0)}</span>
          </>
        )}
      </td>
      <td class="column-decision">
        {decision && (
          <span class="row-decision">
            <DecisionBadge decision={decision} />
            {reviewBand && (
              <span class="tag tag-band" title={words.bandTitle}>
                <Icon name="person" />
                {words.band}
              </span>
            )}
          </span>
        )}
      </td>
      {APPLICANT_COLUMNS.map(({ name, field, read, numeric }) => {
        const shown = formatFieldValue(fieldOf(field), read(applicant), language.value, m.value);
        return (
          <td
            key={name}
            data-label={say(fieldOf(field).label)}
            class={`column-${name}${numeric ? ' numeric' : ''}`}
            title={numeric ? undefined : (shown ?? undefined)}
          >
            {shown ?? <span class="missing">{m.value.facts.notGiven}</span>}
          </td>
        );
      })}
    </tr>
  );
}
