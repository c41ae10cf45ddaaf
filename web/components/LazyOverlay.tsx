// Something over the page whose code comes when it is first opened; until then, and if it does not come, nothing.

import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface LazyOverlayProps {
  /** Always the same function for the same overlay. */
  readonly load: () => Promise<FunctionComponent>;
}

export function LazyOverlay({ load }: LazyOverlayProps) {
  const [loaded, setLoaded] = useState<{ readonly overlay: FunctionComponent }>();
  useEffect(() => {
    let isLeft = false;
    load().then(
      (overlay) => !isLeft && setLoaded({ overlay }),
      () => undefined,
    );
    return () => {
      isLeft = true;
    };
  }, [load]);
  return loaded ? <loaded.overlay /> : null;
}

export const LAZY_OVERLAYS = {
  help: async () => (await import('../help/HelpDialog.tsx')).HelpDialog,
  tour: async () => (await import('../tour/Tour.tsx')).Tour,
};
