// The parts of a long page, to jump to. The part stands in the address, so that it can be passed on.

import { useEffect } from 'preact/hooks';

interface SectionNavProps {
  readonly label: string;
  readonly sections: readonly { readonly id: string; readonly title: string }[];
}

export function SectionNav({ label, sections }: SectionNavProps) {
  useEffect(() => {
    const wanted = sections.find(({ id }) => location.hash === `#${id}`);
    if (wanted) document.getElementById(wanted.id)?.scrollIntoView();
    // Once, when the page is there.
  }, []);
  return (
    <nav class="section-nav" aria-label={label}>
      <ul>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                // Not the browser's own jump: to the router, that would be another page.
                event.preventDefault();
                const { pathname, search } = location;
                history.replaceState(history.state, '', `${pathname}${search}#${id}`);
                const title = document.getElementById(id);
                title?.scrollIntoView();
                title?.focus({ preventScroll: true });
              }}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
