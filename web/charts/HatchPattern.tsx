/** Slanted lines in the tone around it: a part that colour alone would not tell apart. */
export function HatchPattern({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="hatch-ground" width="5" height="5" />
        <line class="hatch-line" x1="1" x2="1" y1="0" y2="5" />
      </pattern>
    </defs>
  );
}
