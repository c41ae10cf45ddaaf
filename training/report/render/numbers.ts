// Numbers as each language writes them in a document. `web/i18n/format.ts` is its counterpart on the screen.

import type { Estimate } from '../../../wasm/artefact/manifest.ts';

export type Language = 'fr' | 'en';
export const LANGUAGES = ['fr', 'en'] as const satisfies readonly Language[];

export interface Numbers {
  readonly language: Language;
  /** Whole, with thousands grouped. */
  count(value: number): string;
  /** Exactly `digits` decimals. */
  decimal(value: number, digits?: number): string;
  /** At most `digits` decimals, none that are zero; 1e-7 and smaller in scientific notation. */
  plain(value: number, digits?: number): string;
  /** @param value in [0, 1]. */
  share(value: number, digits?: number): string;
  /** Signed, with a true minus. */
  change(value: number, digits?: number): string;
  /** "0.758 [0.742, 0.774]" */
  estimate(value: Estimate, digits?: number): string;
  /** As `estimate`, in per cent. */
  shareEstimate(value: Estimate, digits?: number): string;
  changeEstimate(value: Estimate, digits?: number): string;
  /** "[0.742, 0.774]" */
  interval(value: Estimate, style: 'decimal' | 'share' | 'change', digits?: number): string;
  /** "a, b and c" */
  list(items: readonly string[]): string;
}

const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const;

export function numbersOf(language: Language): Numbers {
  const locale = LOCALES[language];
  const separator = language === 'fr' ? '\u00a0; ' : ', ';
  const format = (value: number, options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(locale, { signDisplay: 'negative', ...options })
      .format(value)
      .replace(/\u202f/g, '\u00a0')
      .replace('-', '\u2212');
  const fixed = (digits: number) => ({ minimumFractionDigits: digits, maximumFractionDigits: digits });
  const decimal = (value: number, digits = 3) => format(value, fixed(digits));
  const share = (value: number, digits = 1) => format(value, { style: 'percent', ...fixed(digits) });
  const change = (value: number, digits = 3) =>
    format(value, { signDisplay: 'exceptZero', ...fixed(digits) });
  const styles = { decimal, share, change };
  const interval: Numbers['interval'] = ({ low, high }, style, digits) =>
    `[${styles[style](low, digits)}${separator}${styles[style](high, digits)}]`;
  const withInterval = (style: keyof typeof styles) => (estimate: Estimate, digits?: number) =>
    `${styles[style](estimate.value, digits)} ${interval(estimate, style, digits)}`;
  return {
    language,
    count: (value) => format(value, { maximumFractionDigits: 0 }),
    decimal,
    plain: (value, digits = 3) =>
      value !== 0 && Math.abs(value) < 10 ** -digits
        ? powerOfTen(value, (mantissa) => format(mantissa, { maximumFractionDigits: 1 }))
        : format(value, { maximumFractionDigits: digits }),
    share,
    change,
    estimate: withInterval('decimal'),
    shareEstimate: withInterval('share'),
    changeEstimate: withInterval('change'),
    interval,
    list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
  };
}

/** "1.0 × 10⁻⁷" instead of the computer's 1E-7. */
function powerOfTen(value: number, write: (mantissa: number) => string): string {
  const [mantissa, exponent] = value.toExponential(1).split('e');
  return `${write(Number(mantissa))}\u00a0×\u00a010${[...String(Number(exponent))].map((sign) => SUPERSCRIPTS[sign] ?? sign).join('')}`;
}

const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  '-': '⁻',
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((sign, digit) => [String(digit), sign])),
};
