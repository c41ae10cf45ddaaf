// Whether an element is in or near the part of the page that is seen.

/** Beyond the window's edges, so that what is scrolled to is up to date before it is seen. */
const NEAR = '25% 0px';

const listeners = new WeakMap<Element, (isNear: boolean) => void>();
let observer: IntersectionObserver | undefined;

/** Tells at first, and whenever it changes. @returns what stops it. */
export function watchSight(element: Element, tell: (isNear: boolean) => void): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) listeners.get(target)?.(isIntersecting);
    },
    { rootMargin: NEAR },
  );
  listeners.set(element, tell);
  observer.observe(element);
  return () => {
    listeners.delete(element);
    observer?.unobserve(element);
  };
}
