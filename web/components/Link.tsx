import type { ComponentChildren, Ref } from 'preact';
import { addressOf, navigate, type Route } from '../router.ts';

interface LinkProps {
  readonly to: Route;
  readonly children: ComponentChildren;
  readonly class?: string;
  readonly current?: boolean;
  readonly ref?: Ref<HTMLAnchorElement>;
}

/** A link within the dashboard: a real address, so that it opens in a new tab as any other. */
export function Link({ to, children, class: name, current, ref }: LinkProps) {
  return (
    <a
      {...(ref && { ref })}
      class={name}
      href={addressOf(to)}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        navigate(to);
      }}
    >
      {children}
    </a>
  );
}
