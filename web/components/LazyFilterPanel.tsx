// The filters of the list, whose code comes when the list stands and the browser is idle: neither the first list nor an
// applicant's page waits for it, and it is there before anybody asks.

import { useEffect, useState } from 'preact/hooks';
import { onIdle } from '../following/onIdle.ts';
import type { FilterPanel, FilterPanelProps } from './FilterPanel.tsx';
import { Skeleton } from './Skeleton.tsx';

/** A moment in which the first list has come, also on a slow line. */
const FETCH_AFTER_MS = 3_000;

export function LazyFilterPanel({ isOpen, ...props }: FilterPanelProps & { readonly isOpen: boolean }) {
  const [loaded, setLoaded] = useState<{ readonly panel: typeof FilterPanel }>();
  useEffect(() => {
    if (loaded) return undefined;
    // Without a network it is asked for again when it is opened again.
    const fetchPanel = (): void => {
      void import('./FilterPanel.tsx').then(
        ({ FilterPanel: panel }) => setLoaded({ panel }),
        () => undefined,
      );
    };
    if (!isOpen) return onIdle(fetchPanel, FETCH_AFTER_MS);
    fetchPanel();
    return undefined;
  }, [isOpen]);
  if (!isOpen) return null;
  return loaded ? <loaded.panel {...props} /> : <Skeleton width="block" />;
}
