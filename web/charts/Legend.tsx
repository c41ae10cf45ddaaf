// Which sign stands for what. The sign differs by shape or pattern, not by colour alone.

import type { Tone } from './tones.ts';

export type LegendSign =
  | 'line'
  | 'dashed'
  | 'dotted'
  | 'bar'
  | 'hatched'
  | 'outline'
  | 'dot'
  | 'ring'
  | 'zone'
  | 'marker'
  | 'tick'
  | 'cross'
  | 'diamond';

export interface LegendItem {
  readonly label: string;
  readonly tone: Tone;
  readonly sign: LegendSign;
}

export function Legend({ items }: { items: readonly LegendItem[] }) {
  return (
    <ul class="legend">
      {items.map(({ label, tone, sign }) => (
        <li key={label} class={`legend-item tone-${tone}`}>
          <svg
            class="legend-sign"
            viewBox="0 0 22 12"
            width="22"
            height="12"
            aria-hidden="true"
            focusable="false"
          >
            <Sign sign={sign} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}

function Sign({ sign }: { sign: LegendSign }) {
  switch (sign) {
    case 'line':
    case 'dashed':
    case 'dotted':
      return <line class={`sign-line sign-${sign}`} x1="1" x2="21" y1="6" y2="6" />;
    case 'marker':
      return <line class="sign-line sign-dashed" x1="11" x2="11" y1="0" y2="12" />;
    case 'tick':
      return <line class="shape-before" x1="11" x2="11" y1="0" y2="12" />;
    case 'bar':
      return <rect class="sign-bar" x="3" width="16" height="12" rx="2" />;
    case 'zone':
      return <rect class="sign-zone" x="3" width="16" height="12" rx="2" />;
    case 'outline':
      return <rect class="sign-outline" x="3.75" y="0.75" width="14.5" height="10.5" rx="2" />;
    case 'hatched':
      return (
        <>
          <rect class="sign-zone" x="3" width="16" height="12" rx="2" />
          <path class="sign-hatch" d="M4 12 14 0M9 12 19 0M3 7 9 0M13 12 19 5" />
        </>
      );
    case 'dot':
      return <circle class="sign-bar" cx="11" cy="6" r="4.5" />;
    case 'cross':
      return <path class="sign-line" d="M7 2 15 10M15 2 7 10" />;
    case 'diamond':
      return <path class="scatter-marked" d="M11 0.5 16.5 6 11 11.5 5.5 6z" />;
    case 'ring':
      return <circle class="sign-outline" cx="11" cy="6" r="4" />;
  }
}
