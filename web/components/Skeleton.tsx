/** Holds the place of what is loading; what it stands for is said elsewhere in words. */
export function Skeleton({ width }: { width?: 'short' | 'half' | 'full' | 'control' | 'block' }) {
  return <span class={`skeleton skeleton-${width ?? 'full'}`} aria-hidden="true" />;
}
