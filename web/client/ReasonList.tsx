// Reasons for a client: sentences without their points, on one side of the decision.

interface ReasonListProps {
  readonly title: string;
  readonly side: 'against' | 'in favour';
  readonly sentences: readonly string[];
  /** In the place of sentences where there are none. */
  readonly none: string;
}

const SIGNS = { against: '\u2212', 'in favour': '+' } as const;

export function ReasonList({ title, side, sentences, none }: ReasonListProps) {
  return (
    <>
      <h3>{title}</h3>
      {sentences.length === 0 && <p>{none}</p>}
      <ul class="client-reasons">
        {sentences.map((sentence) => (
          <li key={sentence}>
            <span aria-hidden="true">{SIGNS[side]}</span>
            {sentence}.
          </li>
        ))}
      </ul>
    </>
  );
}
