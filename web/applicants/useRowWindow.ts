// Draws of a long table only what is in sight, follows the window's scrolling, asks for the rows it comes to, keeps the
// place in the address, and moves the focus to rows that are not drawn yet.

import type { Ref } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { loadRows } from '../loadApplicants.ts';
import type { ApplicantList } from '../state.ts';
import { keepRow } from './rowAddress.ts';
import { type RowWindow, rowsInSight, visibleRows } from './visibleRows.ts';

/** As in applicants.css, in px. */
const ROW_PX = { wide: 40, narrow: 92 };
const NARROW = '(max-width: 760px)';
/** Below the bar, which stays in sight. */
const BAR_PX = 64;
/** Browsers take only so many addresses a second. */
const ADDRESS_REST_MS = 200;

interface RowWindowState extends RowWindow {
  readonly body: Ref<HTMLTableSectionElement>;
  readonly rowHeight: number;
  /** What can be read, without what is drawn around it. */
  readonly inSight: RowWindow;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * @param list null while the first rows are loading.
 * @param startRow where the list opens.
 */
export function useRowWindow(list: ApplicantList | null, startRow: number): RowWindowState {
  const count = list?.total ?? 0;
  const body = useRef<HTMLTableSectionElement>(null);
  const rowHeight = matchMedia(NARROW).matches ? ROW_PX.narrow : ROW_PX.wide;
  const [shown, setShown] = useState<RowWindow>({ first: 0, end: 0 });
  const [inSight, setInSight] = useState<RowWindow>({ first: 0, end: 0 });
  /** The row that is to have the focus as soon as it is there. */
  const wanted = useRef<number | null>(null);
  const measure = (): void => {
    const top = body.current?.getBoundingClientRect().top ?? 0;
    const next = visibleRows(top, innerHeight, rowHeight, count);
    setShown((now) => (isSame(now, next) ? now : next));
    const read = rowsInSight(top, { from: BAR_PX, to: innerHeight }, rowHeight, count);
    setInSight((now) => (isSame(now, read) ? now : read));
    if (count > 0) loadRows(next);
  };
  useLayoutEffect(() => {
    measure();
    addEventListener('scroll', measure, { passive: true });
    addEventListener('resize', measure);
    return () => {
      removeEventListener('scroll', measure);
      removeEventListener('resize', measure);
    };
  }, [list, rowHeight]);
  useLayoutEffect(() => {
    const isElsewhere = startRow > 0 && count > 0 && topRow(body.current, rowHeight) !== startRow;
    if (isElsewhere) scrollToRow(body.current, startRow, rowHeight, BAR_PX);
  }, [list?.query]);
  useEffect(() => {
    if (count === 0) return;
    const pause = setTimeout(() => keepRow(inSight.first), ADDRESS_REST_MS);
    return () => clearTimeout(pause);
  }, [inSight.first, count]);

  const focusRow = (index: number): boolean => {
    const row = body.current?.querySelector<HTMLElement>(`tr[data-index="${index}"]`);
    const link = row?.querySelector<HTMLElement>('.row-link');
    (link ?? row)?.focus({ preventScroll: true });
    if (row) keepInSight(row, rowHeight);
    return link !== null && link !== undefined;
  };
  // Together with the rows: a key pressed in between must find the focus in the table.
  useLayoutEffect(() => {
    if (wanted.current !== null && focusRow(wanted.current)) wanted.current = null;
  });
  const goTo = (index: number): void => {
    const next = Math.max(0, Math.min(count - 1, index));
    wanted.current = focusRow(next) ? null : next;
    if (wanted.current === null) return;
    scrollToRow(body.current, next, rowHeight, innerHeight / 2);
    measure();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = (document.activeElement as HTMLElement | null)?.closest<HTMLElement>('tr[data-index]');
    if (!row) return;
    const index = wanted.current ?? Number(row.dataset.index);
    const next = nextIndex(event.key, index, { count, rowHeight });
    if (next === null) return;
    event.preventDefault();
    if (next < 0) document.getElementById('search-applicants')?.focus();
    else goTo(next);
  };
  return { ...clamp(shown, count), inSight, body, rowHeight, onKeyDown };
}

function nextIndex(
  key: string,
  index: number,
  { count, rowHeight }: { readonly count: number; readonly rowHeight: number },
): number | null {
  const page = Math.max(1, Math.floor((innerHeight - BAR_PX) / rowHeight) - 1);
  switch (key) {
    case 'ArrowDown':
      return index + 1;
    case 'ArrowUp':
      return index - 1;
    case 'PageDown':
      return index + page;
    case 'PageUp':
      return Math.max(0, index - page);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

function topRow(body: HTMLElement | null, rowHeight: number): number {
  const top = body?.getBoundingClientRect().top ?? 0;
  return rowsInSight(top, { from: BAR_PX, to: innerHeight }, rowHeight, Number.POSITIVE_INFINITY).first;
}

/** @param at where in the window the row comes to lie, in px from its top. */
function scrollToRow(body: HTMLElement | null, row: number, rowHeight: number, at: number): void {
  const top = body?.getBoundingClientRect().top ?? 0;
  scrollBy({ top: top + row * rowHeight - at, behavior: 'instant' });
}

/** Neither under the bar nor below the edge. */
function keepInSight(row: HTMLElement, rowHeight: number): void {
  const { top } = row.getBoundingClientRect();
  if (top < BAR_PX) scrollBy({ top: top - BAR_PX, behavior: 'instant' });
  else if (top + rowHeight > innerHeight)
    scrollBy({ top: top + rowHeight - innerHeight, behavior: 'instant' });
}

function isSame(one: RowWindow, other: RowWindow): boolean {
  return one.first === other.first && one.end === other.end;
}

/** A list that was replaced by a shorter one is measured after it is drawn. */
function clamp({ first, end }: RowWindow, count: number): RowWindow {
  const last = Math.min(end === 0 ? 40 : end, count);
  return { first: Math.min(first, last), end: last };
}
