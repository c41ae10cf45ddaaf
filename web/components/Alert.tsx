import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

interface AlertProps {
  readonly tone: 'info' | 'review' | 'danger';
  readonly title: string;
  readonly children?: ComponentChildren;
  /** Whether it interrupts a screen reader: only for what has just gone wrong. */
  readonly urgent?: boolean;
}

const icons: Readonly<Record<AlertProps['tone'], IconName>> = {
  info: 'info',
  review: 'person',
  danger: 'warning',
};

/** A notice with a sign and a title, so that its colour says nothing alone. */
export function Alert({ tone, title, children, urgent = false }: AlertProps) {
  return (
    <div class={`alert alert-${tone}`} role={urgent ? 'alert' : undefined}>
      <Icon name={icons[tone]} />
      <div class="alert-text">
        <p class="alert-title">{title}</p>
        {children && <div class="alert-body">{children}</div>}
      </div>
    </div>
  );
}
