import type { Decision } from '../../wasm/decide/decision.ts';
import { m } from '../i18n/language.ts';
import { Icon } from './Icon.tsx';

/** The decision as a sign and a word; its colour only repeats them. */
export function DecisionBadge({
  decision,
  size = 'normal',
}: {
  decision: Decision;
  size?: 'normal' | 'large';
}) {
  return (
    <span class={`badge badge-${decision} badge-${size}`}>
      <Icon name={decision === 'granted' ? 'check' : 'cross'} />
      {m.value.result[decision]}
    </span>
  );
}
