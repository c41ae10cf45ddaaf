import { type Language, language, m } from '../i18n/language.ts';

const languages: readonly { readonly code: Language; readonly short: string }[] = [
  { code: 'fr', short: 'FR' },
  { code: 'en', short: 'EN' },
];

export function LanguageSwitch() {
  const { shell } = m.value;
  const names = { fr: shell.french, en: shell.english };
  return (
    <fieldset class="segments">
      <legend class="hidden">{shell.language}</legend>
      {languages.map(({ code, short }) => (
        <button
          key={code}
          type="button"
          class="segment"
          lang={code}
          aria-pressed={language.value === code}
          aria-label={`${short} ${names[code]}`}
          onClick={() => {
            language.value = code;
          }}
        >
          {short}
        </button>
      ))}
    </fieldset>
  );
}
