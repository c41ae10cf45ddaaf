// Draws of a long table only what is in sight, follows the window's scrolling, asks for the next page near the end, and
// moves the focus to rows that are not drawn yet.

import type { Ref } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { loadMoreApplicants } from '../loadApplicants.ts';
import { type RowWindow, visibleRows } from './visibleRows.ts';

/** As in applicants.css, in px. */
const ROW_PX = { wide: 40, narrow: 92 };
const NARROW = '(max-width: 760px)';
/** Rows before the end at which the next page is asked for. */
const AHEAD_ROWS = 60;
/** Below the bar, which stays in sight. */
const BAR_PX = 64;

interface RowWindowState extends RowWindow {
  readonly body: Ref<HTMLTableSectionElement>;
  readonly rowHeight: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function useRowWindow(count: number): RowWindowState {
  const body = useRef<HTMLTableSectionElement>(null);
  const rowHeight = matchMedia(NARROW).matches ? ROW_PX.narrow : ROW_PX.wide;
  const [shown, setShown] = useState<RowWindow>({ first: 0, end: 0 });
  /** The row that is to have the focus as soon as it is drawn. */
  const wanted = useRef<number | null>(null);
  const measure = (): void => {
    const top = body.current?.getBoundingClientRect().top ?? 0;
    const next = visibleRows(top, innerHeight, rowHeight, count);
    setShown((now) => (now.first === next.first && now.end === next.end ? now : next));
    if (count > 0 && next.end > count - AHEAD_ROWS) void loadMoreApplicants();
  };
  useLayoutEffect(() => {
    measure();
    addEventListener('scroll', measure, { passive: true });
    addEventListener('resize', measure);
    return () => {
      removeEventListener('scroll', measure);
      removeEventListener('resize', measure);
    };
  }, [count, rowHeight]);

  const focusRow = (index: number): boolean => {
    const link = body.current?.querySelector<HTMLElement>(`tr[data-index="${index}"] .row-link`);
    link?.focus({ preventScroll: true });
    if (link) keepInSight(link, rowHeight);
    return link !== null && link !== undefined;
  };
  useEffect(() => {
    if (wanted.current !== null && focusRow(wanted.current)) wanted.current = null;
  });
  const goTo = (index: number): void => {
    const next = Math.max(0, Math.min(count - 1, index));
    if (focusRow(next)) return;
    wanted.current = next;
    const top = body.current!.getBoundingClientRect().top + next * rowHeight;
    scrollBy({ top: top - innerHeight / 2, behavior: 'instant' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = (document.activeElement as HTMLElement | null)?.closest<HTMLElement>('tr[data-index]');
    if (!row) return;
    const index = Number(row.dataset.index);
    const next = nextIndex(event.key, index, count);
    if (next === null) return;
    event.preventDefault();
    if (next < 0) document.getElementById('search-applicants')?.focus();
    else goTo(next);
  };
  return { ...clamp(shown, count), body, rowHeight, onKeyDown };
}

function nextIndex(key: string, index: number, count: number): number | null {
  const page = Math.max(1, Math.floor(innerHeight / ROW_PX.wide) - 4);
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

/** Neither under the bar nor below the edge. */
function keepInSight(link: HTMLElement, rowHeight: number): void {
  const { top } = link.closest('tr')!.getBoundingClientRect();
  if (top < BAR_PX) scrollBy({ top: top - BAR_PX, behavior: 'instant' });
  else if (top + rowHeight > innerHeight)
    scrollBy({ top: top + rowHeight - innerHeight, behavior: 'instant' });
}

/** A list that was replaced by a shorter one is measured after it is drawn. */
function clamp({ first, end }: RowWindow, count: number): RowWindow {
  const last = Math.min(end === 0 ? 40 : end, count);
  return { first: Math.min(first, last), end: last };
}
