// The list as a table as high as all its rows, of which only those in sight are drawn, and that turns into compact cards
// on a narrow screen. Rows are links; arrows go from one to the next, drawn yet or not.

import { fieldOf } from '../../wasm/features/catalogue.ts';
import type { SortField } from '../../worker/contract.ts';
import { APPLICANT_COLUMNS } from '../applicants/applicantColumns.ts';
import { rowAt } from '../applicants/listPages.ts';
import type { ListQuery } from '../applicants/listQuery.ts';
import { useRowWindow } from '../applicants/useRowWindow.ts';
import type { RowWindow } from '../applicants/visibleRows.ts';
import { applicantsWords } from '../i18n/applicantsWords.ts';
import { figures } from '../i18n/figures.ts';
import { inLanguage, m, say } from '../i18n/language.ts';
import type { ApplicantList } from '../state.ts';
import { ApplicantRow } from './ApplicantRow.tsx';
import { Icon } from './Icon.tsx';
import { Skeleton } from './Skeleton.tsx';

const SKELETON_ROWS = 14;

interface ApplicantsTableProps {
  readonly query: ListQuery;
  /** null while the first ones are loading. */
  readonly list: ApplicantList | null;
  /** Where the list opens, from 0. */
  readonly startRow: number;
  /** Whether others are on their way to take their place. */
  readonly outdated: boolean;
  readonly onSort: (sort: ListQuery['sort']) => void;
}

export function ApplicantsTable({ query, list, startRow, outdated, onSort }: ApplicantsTableProps) {
  const { applicants: words } = m.value;
  const { body, first, end, inSight, rowHeight, onKeyDown } = useRowWindow(list, startRow);
  const columns = APPLICANT_COLUMNS.length + 3;
  return (
    <>
      <table
        class="applicants-table"
        aria-busy={outdated || list === null}
        aria-rowcount={list ? list.total + 1 : -1}
        onKeyDown={onKeyDown}
      >
        <caption class="hidden">{words.title}</caption>
        <thead>
          <tr aria-rowindex={1}>
            <SortHeader field="id" label={words.identifier} query={query} onSort={onSort} />
            <SortHeader
              field="points"
              label={m.value.result.pointsTitle}
              query={query}
              onSort={onSort}
              numeric
            />
            <th scope="col" class="column-decision">
              {inLanguage(applicantsWords).decision}
            </th>
            {APPLICANT_COLUMNS.map(({ field, sort, name, numeric = false }) =>
              sort ? (
                <SortHeader
                  key={name}
                  field={sort}
                  name={name}
                  label={say(fieldOf(field).label)}
                  query={query}
                  onSort={onSort}
                  numeric={numeric}
                />
              ) : (
                <th key={name} scope="col" class={`column-${name}`}>
                  {say(fieldOf(field).label)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody ref={body}>
          {list ? (
            <>
              <Spacer height={first * rowHeight} />
              {Array.from({ length: end - first }, (_, i) => (
                <ListedRow key={first + i} list={list} index={first + i} columns={columns} />
              ))}
              <Spacer height={(list.total - end) * rowHeight} />
            </>
          ) : (
            Array.from({ length: SKELETON_ROWS }, (_, i) => <SkeletonRow key={i} columns={columns} />)
          )}
        </tbody>
      </table>
      {list && <RowsInSight inSight={inSight} total={list.total} />}
    </>
  );
}

/** A row, or its place until it comes; the place takes the focus that a key moves there. */
function ListedRow({ list, index, columns }: { list: ApplicantList; index: number; columns: number }) {
  const applicant = rowAt(list, index);
  if (!applicant) return <SkeletonRow columns={columns} index={index} />;
  return <ApplicantRow applicant={applicant} index={index} modelVersion={list.modelVersion} />;
}

/** Where in a long list one is, once it is scrolled: the scroll bar alone does not tell. */
function RowsInSight({ inSight: { first, end }, total }: { inSight: RowWindow; total: number }) {
  const { count } = figures();
  if (first === 0 || end <= first) return null;
  return (
    <p class="rows-in-sight" aria-hidden="true">
      {inLanguage(applicantsWords).shown(count(first + 1), count(end), count(total))}
    </p>
  );
}

/** The room of the rows that are not drawn. */
function Spacer({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row takes no focus.
    <tr class="row-spacer" aria-hidden="true">
      <td style={{ height: `${height}px` }} />
    </tr>
  );
}

interface SortHeaderProps {
  readonly field: SortField;
  readonly name?: string;
  readonly label: string;
  readonly query: ListQuery;
  readonly onSort: (sort: ListQuery['sort']) => void;
  readonly numeric?: boolean;
}

function SortHeader({ field, name = field, label, query, onSort, numeric = false }: SortHeaderProps) {
  const order = query.sort === field ? 'ascending' : query.sort === `-${field}` ? 'descending' : 'none';
  return (
    <th scope="col" class={`column-${name}${numeric ? ' numeric' : ''}`} aria-sort={order}>
      <button
        type="button"
        class="sort-button"
        title={inLanguage(applicantsWords).sortOf(label)}
        onClick={() => onSort(order === 'ascending' ? `-${field}` : field)}
      >
        <span>{label}</span>
        <span class={`sort-sign sort-${order}`}>
          <Icon name="chevronDown" />
        </span>
      </button>
    </th>
  );
}

function SkeletonRow({ columns, index }: { columns: number; index?: number }) {
  const isListed = index !== undefined;
  return (
    <tr
      class="skeleton-row"
      {...(isListed && { tabIndex: -1, 'data-index': index, 'aria-rowindex': index + 2 })}
    >
      {Array.from({ length: columns }, (_, i) => (
        <td key={i} class={`column-skeleton-${i}`}>
          <Skeleton width={i === 0 ? 'half' : 'full'} />
        </td>
      ))}
    </tr>
  );
}
