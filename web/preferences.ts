// Language and theme: read once, kept on this device, mirrored on the <html> element.

import { effect, signal } from '@preact/signals';
import { type Language, language } from './i18n/language.ts';

/** `auto` follows the device. */
export type Theme = 'auto' | 'light' | 'dark';

export const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];
const LANGUAGES: readonly Language[] = ['fr', 'en'];
const LANGUAGE_ITEM = 'clairscore.language';
const THEME_ITEM = 'clairscore.theme';

export const theme = signal<Theme>('auto');

/** Applies what was chosen before, and from then on keeps what is chosen. */
export function startPreferences(): void {
  language.value = LANGUAGES.find((known) => known === localStorage.getItem(LANGUAGE_ITEM)) ?? 'fr';
  theme.value = THEMES.find((known) => known === localStorage.getItem(THEME_ITEM)) ?? 'auto';
  effect(() => {
    document.documentElement.lang = language.value;
    localStorage.setItem(LANGUAGE_ITEM, language.value);
  });
  effect(() => {
    document.documentElement.dataset.theme = theme.value;
    localStorage.setItem(THEME_ITEM, theme.value);
  });
}
