import { wordReason } from '../../wasm/explain/wordReason.ts';
import { ReasonList } from '../client/ReasonList.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { clientFileWords } from '../i18n/clientFileWords.ts';
import { inLanguage, language } from '../i18n/language.ts';
import { storedResult } from '../state.ts';

/** The reasons in sentences, without their points; of the file, whatever is being tried below. */
export function ClientReasons() {
  const words = inLanguage(clientFileWords);
  const reasons = storedResult.value?.explanation.reasons;
  return (
    <section class="client-part" aria-labelledby="client-why">
      <h2 id="client-why">{words.why}</h2>
      {reasons ? (
        <>
          <ReasonList
            title={words.against}
            side="against"
            sentences={reasons.adverse.map((reason) => wordReason(reason, language.value))}
            none={words.noReason}
          />
          <ReasonList
            title={words.inFavour}
            side="in favour"
            sentences={reasons.favourable.map((reason) => wordReason(reason, language.value))}
            none={words.noReason}
          />
        </>
      ) : (
        <Skeleton width="block" />
      )}
    </section>
  );
}
