// Where the ring and the card of a step lie, in px of the window. Pure.

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const RING_PX = 6;
/** Of the ring from the edges of the window, so that its line is seen. */
const INSET_PX = 2;
const GAP_PX = 16;
const EDGE_PX = 16;
/** Narrower windows have the card along their lower edge. */
const NARROW_PX = 760;

/** Around the target, as far as the window shows it. */
export function ringOf(target: Box, window: Size): Box {
  const within = (at: number, size: number): number => Math.max(INSET_PX, Math.min(size - INSET_PX, at));
  const left = within(target.left - RING_PX, window.width);
  const top = within(target.top - RING_PX, window.height);
  const right = within(target.left + target.width + RING_PX, window.width);
  const bottom = within(target.top + target.height + RING_PX, window.height);
  return { left, top, width: right - left, height: bottom - top };
}

/** Beside the ring where there is room, else below or above it, else in the corner; never out of the window. */
export function cardPlace(ring: Box, card: Size, window: Size): { left: number; top: number } {
  if (window.width <= NARROW_PX) return corner(card, window);
  const right = ring.left + ring.width + GAP_PX;
  const left = ring.left - GAP_PX - card.width;
  const below = ring.top + ring.height + GAP_PX;
  const above = ring.top - GAP_PX - card.height;
  const beside = Math.max(EDGE_PX, Math.min(ring.top, window.height - card.height - EDGE_PX));
  const along = Math.max(EDGE_PX, Math.min(ring.left, window.width - card.width - EDGE_PX));
  if (right + card.width + EDGE_PX <= window.width) return { left: right, top: beside };
  if (left >= EDGE_PX) return { left, top: beside };
  if (below + card.height + EDGE_PX <= window.height) return { left: along, top: below };
  if (above >= EDGE_PX) return { left: along, top: above };
  return corner(card, window);
}

function corner(card: Size, window: Size): { left: number; top: number } {
  return { left: window.width - card.width - EDGE_PX, top: window.height - card.height - EDGE_PX };
}
