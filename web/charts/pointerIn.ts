/** Where the pointer is within the element that listens, px. */
export function pointerIn(event: PointerEvent): { readonly x: number; readonly y: number } {
  const { left, top } = (event.currentTarget as Element).getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}
