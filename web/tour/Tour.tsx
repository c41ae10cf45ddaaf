// One step of the tour over the page it is about: a ring around the real element, a card with the words. A modal dialog,
// so that the keyboard and the screen reader stay with it, and Escape ends it.

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { rowAt } from '../applicants/listPages.ts';
import { Button } from '../components/Button.tsx';
import { inLanguage } from '../i18n/language.ts';
import { tourWords } from '../i18n/tourWords.ts';
import { navigate, route } from '../router.ts';
import { applicantList } from '../state.ts';
import '../styles/tour.css';
import { endTour, tourStep } from './tour.ts';
import { type Box, cardPlace, ringOf } from './tourPlace.ts';
import { TOUR_STEPS, type TourStep } from './tourSteps.ts';

/** Pages arrive in parts, which move what the ring is around. */
const LOOK_AGAIN_MS = 150;
/** Below the bar. */
const TOP_PX = 72;

export function Tour() {
  const words = inLanguage(tourWords);
  const index = Math.min(tourStep.value ?? 0, TOUR_STEPS.length - 1);
  const step = TOUR_STEPS[index]!;
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const isNobody = useOpenPage(step);
  const { ring, place } = usePlace(isNobody ? null : step.target, card);
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => heading.current?.focus(), [index]);
  const isLast = index === TOUR_STEPS.length - 1 || isNobody;
  const goTo = (next: number): void => {
    if (next >= TOUR_STEPS.length || (next > index && isNobody)) dialog.current?.close();
    else if (next >= 0) tourStep.value = next;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowRight') goTo(index + 1);
    else if (event.key === 'ArrowLeft') goTo(index - 1);
    else return;
    event.preventDefault();
  };
  const { title, text } = words.steps[step.name];
  return (
    <dialog
      ref={dialog}
      class="tour"
      aria-labelledby="tour-title"
      aria-describedby="tour-text"
      onClose={endTour}
      onKeyDown={onKeyDown}
    >
      {ring && <div class="tour-ring" style={inPixels(ring)} />}
      <div
        ref={card}
        class={ring ? 'tour-card' : 'tour-card tour-card-waiting'}
        {...(place && { style: inPixels(place) })}
      >
        <p class="caption">{words.progress(String(index + 1), String(TOUR_STEPS.length))}</p>
        <h2 ref={heading} id="tour-title" tabIndex={-1}>
          {title}
        </h2>
        <p id="tour-text">{isNobody ? words.nobody : text}</p>
        <div class="tour-actions">
          <Button kind="quiet" onClick={() => dialog.current?.close()}>
            {words.close}
          </Button>
          <Button disabled={index === 0} onClick={() => goTo(index - 1)}>
            {words.previous}
          </Button>
          <Button kind="primary" onClick={() => goTo(index + 1)}>
            {isLast ? words.end : words.next}
          </Button>
        </div>
        <p class="note tour-keys">{words.keys}</p>
      </div>
    </dialog>
  );
}

/** Goes to the page of the step: the list, or the first file of it. @returns whether there is no file to go to. */
function useOpenPage({ page }: TourStep): boolean {
  const list = applicantList.value;
  const first = list.phase === 'loaded' ? rowAt(list.value, 0) : undefined;
  useEffect(() => {
    if (route.value.page === page) return;
    if (page === 'applicants') navigate({ page, search: '' });
    else if (first) navigate({ page, id: String(first.applicantId) });
  }, [page, first]);
  return page === 'applicant' && list.phase === 'loaded' && list.value.total === 0;
}

interface Placed {
  readonly ring: Box | null;
  readonly place: { readonly left: number; readonly top: number } | null;
}

/** Brings the target into sight once, then follows it. @param target null = there is none. */
function usePlace(target: string | null, card: { readonly current: HTMLElement | null }): Placed {
  const [placed, setPlaced] = useState<Placed>({ ring: null, place: null });
  useLayoutEffect(() => {
    let isShown = false;
    const look = (): void => {
      const element = target === null ? null : document.querySelector(target);
      if (element && !isShown) {
        isShown = true;
        bringIntoSight(element);
      }
      const window = { width: innerWidth, height: innerHeight };
      const ring = element && ringOf(element.getBoundingClientRect(), window);
      const size = card.current?.getBoundingClientRect();
      const next = { ring, place: ring && size ? cardPlace(ring, size, window) : null };
      setPlaced((now) => (JSON.stringify(now) === JSON.stringify(next) ? now : next));
    };
    look();
    const timer = setInterval(look, LOOK_AGAIN_MS);
    addEventListener('resize', look);
    addEventListener('scroll', look, { passive: true });
    return () => {
      clearInterval(timer);
      removeEventListener('resize', look);
      removeEventListener('scroll', look);
    };
  }, [target]);
  return placed;
}

/** At the top of the window: what is long shows its beginning, and the card finds room below. */
function bringIntoSight(element: Element): void {
  scrollBy({ top: element.getBoundingClientRect().top - TOP_PX - 16, behavior: 'instant' });
}

function inPixels(box: Partial<Box>): Record<string, string> {
  return Object.fromEntries(Object.entries(box).map(([side, value]) => [side, `${value}px`]));
}
