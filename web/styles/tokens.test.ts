import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('.', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

/** Both values of every colour token, by name: [light, dark]. */
const colours = new Map(
  [...read('tokens.css').matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name!, [light!, dark!] as const],
  ),
);

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['canvas', 'surface', 'surface-sunken', 'surface-hover'];
const pairs: readonly (readonly [text: string, ground: string, least: number])[] = [
  ...['ink', 'ink-muted', 'ink-faint', 'accent', 'accent-hover', 'granted', 'refused'].flatMap((text) =>
    grounds.map((ground) => [text, ground, 4.5] as const),
  ),
  ...['granted', 'refused', 'review', 'accent'].map((text) => [text, `${text}-tint`, 4.5] as const),
  ...['review-tint', 'refused-tint'].map((ground) => ['ink-muted', ground, 4.5] as const),
  ['accent-ink', 'accent', 4.5],
  ['accent-ink', 'accent-hover', 4.5],
  ['ink', 'surface-raised', 4.5],
  ...['series-2', 'series-3', 'series-4'].map((line) => [line, 'surface', 4.5] as const),
  ...grounds.flatMap((ground) => [['line-control', ground, 3] as const, ['focus', ground, 3] as const]),
];

describe('the colours', () => {
  it('measure as the standard does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
  });

  it('can be read in both themes (WCAG AA: 4.5:1 for text, 3:1 for edges)', () => {
    const faint = pairs.flatMap(([text, ground, least]) =>
      ['light', 'dark'].flatMap((theme, at) => {
        const found = contrast(colours.get(text)![at]!, colours.get(ground)![at]!);
        return found >= least
          ? []
          : [`${text} on ${ground}, ${theme}: ${found.toFixed(2)}, at least ${least}`];
      }),
    );
    expect(faint).toEqual([]);
  });

  it('are written in the tokens and nowhere else', () => {
    const files = readdirSync(folder).filter(
      (file) => file.endsWith('.css') && file !== 'tokens.css' && file !== 'print.css',
    );
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) expect(read(file), file).not.toMatch(/#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch)a?\(/i);
  });

  it('are all used', () => {
    const styles = readdirSync(folder)
      .filter((file) => file.endsWith('.css'))
      .map(read)
      .join('\n');
    for (const name of colours.keys()) expect(styles, name).toContain(`var(--${name})`);
  });
});
