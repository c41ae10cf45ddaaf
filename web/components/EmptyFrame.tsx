import { frameWords } from '../i18n/frameWords.ts';
import { inLanguage } from '../i18n/language.ts';

interface EmptyFrameProps {
  readonly title: string;
  readonly text: string;
  /** What will stand here: names and sentences. */
  readonly parts: readonly (readonly string[])[];
}

/** A page with nothing to show yet: why, and what will be here. */
export function EmptyFrame({ title, text, parts }: EmptyFrameProps) {
  return (
    <section class="chart-card empty-frame" aria-labelledby="empty-title">
      <h2 id="empty-title">{title}</h2>
      <p class="page-section-lead">{text}</p>
      <h3 class="empty-frame-next">{inLanguage(frameWords).willShow}</h3>
      <ul class="empty-frame-parts">
        {parts.map(([name, sentence]) => (
          <li key={name}>
            <span class="empty-frame-name">{name}</span>
            {sentence}
          </li>
        ))}
      </ul>
    </section>
  );
}
