// The head of a table of figures: what the rows are of, then the names of the figures.

interface FigureHeadProps {
  readonly rows: string;
  readonly figures: readonly string[];
}

export function FigureHead({ rows, figures }: FigureHeadProps) {
  return (
    <thead>
      <tr>
        <th scope="col">{rows}</th>
        {figures.map((figure, i) => (
          <th key={String(i)} scope="col" class="numeric">
            {figure}
          </th>
        ))}
      </tr>
    </thead>
  );
}
