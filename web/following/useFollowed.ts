// What a panel shows of something that changes with every movement of a slider: the latest at once while the panel is in
// or near sight, has the focus or goes to the printer; out of sight within FOLLOW_WITHIN_MS, so that a frame is spent on
// what is seen.

import { effect, type ReadonlySignal, type Signal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { createFollowQueue } from './followQueue.ts';
import { onIdle } from './onIdle.ts';
import { watchSight } from './watchSight.ts';

const queue = createFollowQueue({ onIdle, after: setTimeout, now: () => performance.now() });
if (typeof addEventListener === 'function') addEventListener('beforeprint', () => queue.runAll());

/** @param source always the same signal for the same panel. @param panel is there as long as the component. */
export function useFollowed<Value>(
  panel: RefObject<Element | null>,
  source: ReadonlySignal<Value>,
): ReadonlySignal<Value> {
  const shown = useSignal(source.peek());
  useLayoutEffect(() => follow(panel.current!, source, shown), [panel, source]);
  return shown;
}

function follow<Value>(element: Element, source: ReadonlySignal<Value>, shown: Signal<Value>): () => void {
  let isNear = true;
  const update = (): void => {
    queue.remove(update);
    shown.value = source.peek();
  };
  const unwatch = watchSight(element, (now) => {
    isNear = now;
    if (isNear) update();
  });
  element.addEventListener('focusin', update);
  const unsubscribe = effect(() => {
    const { value } = source;
    if (isNear) shown.value = value;
    else if (value !== shown.peek()) queue.add(update);
  });
  return () => {
    unwatch();
    unsubscribe();
    element.removeEventListener('focusin', update);
    queue.remove(update);
  };
}
