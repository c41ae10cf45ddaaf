// The few signs of the dashboard, drawn on a 16 px grid in the colour of the text around them.

const strokes = {
  check: 'M3.5 8.5 6.5 11.5 12.5 4.5',
  cross: 'M4.25 4.25 11.75 11.75M11.75 4.25 4.25 11.75',
  person:
    'M8 8a2.75 2.75 0 1 0 0-5.5A2.75 2.75 0 0 0 8 8ZM2.75 13.5c.6-2.4 2.6-3.75 5.25-3.75s4.65 1.35 5.25 3.75',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.25v3.5M8 5v.25',
  help: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM6.25 6.25a1.75 1.75 0 1 1 2.6 1.5c-.6.35-.85.7-.85 1.25M8 11v.25',
  warning: 'M8 2.25 14.25 13.5H1.75L8 2.25ZM8 6.5v3M8 11.25v.25',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.5 10.5 13.75 13.75',
  chevronRight: 'M6 3.5 10.5 8 6 12.5',
  chevronLeft: 'M10 3.5 5.5 8 10 12.5',
  chevronDown: 'M3.5 6 8 10.5 12.5 6',
  arrowRight: 'M2.5 8h11M9.5 4 13.5 8l-4 4',
  redo: 'M10.5 3 13.5 6l-3 3M13.5 6H6.75a4 4 0 0 0 0 8H9.5',
  link: 'M6.75 9.25 9.25 6.75M7 4.75l1.6-1.6a3 3 0 0 1 4.25 4.25L11.25 9M9 11.25l-1.6 1.6a3 3 0 0 1-4.25-4.25L4.75 7',
  undo: 'M5.5 3 2.5 6l3 3M2.5 6h6.75a4 4 0 0 1 0 8H6.5',
  sun: 'M8 10.75a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5ZM8 1.25v1.5M8 13.25v1.5M1.25 8h1.5M13.25 8h1.5M3.2 3.2l1.1 1.1M11.7 11.7l1.1 1.1M12.8 3.2l-1.1 1.1M4.3 11.7l-1.1 1.1',
  moon: 'M13.25 9.75A5.75 5.75 0 0 1 6.25 2.75a5.75 5.75 0 1 0 7 7Z',
  screen: 'M2 3h12v8.25H2zM5.75 13.75h4.5M8 11.25v2.5',
  signOut: 'M6.25 2.5H3.5A1 1 0 0 0 2.5 3.5v9a1 1 0 0 0 1 1h2.75M10.25 4.75 13.5 8l-3.25 3.25M13.5 8H6',
  history: 'M2.5 8A5.5 5.5 0 1 0 4.4 3.85L2.5 5.5M2.5 2.5v3h3M8 5v3.25l2.25 1.25',
} as const;

export type IconName = keyof typeof strokes;

/** Decorative: the words beside it, or the label of what holds it, say the same. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={strokes[name]} />
    </svg>
  );
}
