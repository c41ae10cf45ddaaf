// The colours of charts by what they mean. A canvas cannot read the stylesheet: it gets them from here.

import { computed, signal } from '@preact/signals';
import { theme } from '../preferences.ts';

export type Tone = 'main' | 'second' | 'third' | 'fourth' | 'granted' | 'refused' | 'review' | 'neutral';

/** Tokens of web/styles/tokens.css; charts.css gives SVG the same by class. */
const TOKENS = {
  main: 'accent',
  second: 'series-2',
  third: 'series-3',
  fourth: 'series-4',
  granted: 'granted',
  refused: 'refused',
  review: 'review',
  neutral: 'line-control',
  ink: 'ink',
  inkMuted: 'ink-muted',
  grid: 'line',
  axis: 'line-strong',
  surface: 'surface',
  zone: 'surface-sunken',
} as const satisfies Record<Tone, string> & Record<string, string>;

export type InkName = keyof typeof TOKENS;
export type Inks = Readonly<Record<InkName, string>>;

const deviceIsDark = signal(false);
if (typeof matchMedia === 'function') {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  deviceIsDark.value = dark.matches;
  dark.addEventListener('change', ({ matches }) => {
    deviceIsDark.value = matches;
  });
}

/** Changes whenever colours do: read it where a canvas must be painted anew. */
export const appearance = computed(() => `${theme.value} ${deviceIsDark.value}`);

/** Every colour as the element's theme resolves it now, e.g. "rgb(29, 79, 145)". */
export function resolveInks(element: HTMLElement): Inks {
  const probe = document.createElement('span');
  probe.hidden = true;
  element.append(probe);
  const entries = (Object.keys(TOKENS) as InkName[]).map((name) => {
    probe.style.color = `var(--${TOKENS[name]})`;
    return [name, getComputedStyle(probe).color] as const;
  });
  probe.remove();
  return Object.fromEntries(entries) as Inks;
}
