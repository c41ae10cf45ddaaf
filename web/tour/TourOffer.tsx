import { Button } from '../components/Button.tsx';
import { helpWords } from '../i18n/helpWords.ts';
import { inLanguage } from '../i18n/language.ts';
import { declineTour, isTourOffered, startTour } from './tour.ts';

/** Once, above the list that one sees first; nothing waits for an answer. */
export function TourOffer() {
  const words = inLanguage(helpWords);
  if (!isTourOffered.value) return null;
  return (
    <aside class="tour-offer" aria-label={words.tour}>
      <p>{words.offer}</p>
      <Button kind="primary" onClick={startTour}>
        {words.start}
      </Button>
      <Button onClick={declineTour}>{words.decline}</Button>
    </aside>
  );
}
