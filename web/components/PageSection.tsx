import type { ComponentChildren } from 'preact';

interface PageSectionProps {
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  readonly children: ComponentChildren;
}

/** A part of a long page, with an address of its own (#id). */
export function PageSection({ id, title, lead, children }: PageSectionProps) {
  return (
    <section class="page-section" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1} class="page-section-title">
        {title}
      </h2>
      {lead && <p class="page-section-lead">{lead}</p>}
      {children}
    </section>
  );
}
