import { wordReason } from '../../wasm/explain/wordReason.ts';
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
          <Sentences
            title={words.against}
            sign={'\u2212'}
            sentences={reasons.adverse.map((reason) => wordReason(reason, language.value))}
          />
          <Sentences
            title={words.inFavour}
            sign="+"
            sentences={reasons.favourable.map((reason) => wordReason(reason, language.value))}
          />
        </>
      ) : (
        <Skeleton width="block" />
      )}
    </section>
  );
}

interface SentencesProps {
  readonly title: string;
  readonly sign: string;
  readonly sentences: readonly string[];
}

function Sentences({ title, sign, sentences }: SentencesProps) {
  return (
    <>
      <h3>{title}</h3>
      {sentences.length === 0 && <p>{inLanguage(clientFileWords).noReason}</p>}
      <ul class="client-reasons">
        {sentences.map((sentence) => (
          <li key={sentence}>
            <span aria-hidden="true">{sign}</span>
            {sentence}.
          </li>
        ))}
      </ul>
    </>
  );
}
