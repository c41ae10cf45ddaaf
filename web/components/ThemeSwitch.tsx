import { m } from '../i18n/language.ts';
import { THEMES, theme } from '../preferences.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';

const icons = { auto: 'screen', light: 'sun', dark: 'moon' } as const;

/** One button that goes through automatic, light and dark; its label says which one is on. */
export function ThemeSwitch() {
  const next = THEMES[(THEMES.indexOf(theme.value) + 1) % THEMES.length]!;
  return (
    <Button
      kind="quiet"
      label={m.value.shell.theme[theme.value]}
      onClick={() => {
        theme.value = next;
      }}
    >
      <Icon name={icons[theme.value]} />
    </Button>
  );
}
