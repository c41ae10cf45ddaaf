import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Keeps an element as high as it has been since `key` changed: what is computed anew must not pull what stands below it
 * from under the pointer.
 */
export function useKeptHeight(element: RefObject<HTMLElement | null>, key: unknown): void {
  useLayoutEffect(() => {
    const kept = element.current;
    if (!kept) return undefined;
    let highest = 0;
    kept.style.minHeight = '';
    const observer = new ResizeObserver(([entry]) => {
      const height = Math.ceil(entry!.borderBoxSize[0]!.blockSize);
      if (height <= highest) return;
      highest = height;
      kept.style.minHeight = `${height}px`;
    });
    observer.observe(kept);
    return () => observer.disconnect();
  }, [element, key]);
}
