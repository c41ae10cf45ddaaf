// Where the client's page starts: the link's token out of the address, then the page.

import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/shell.css';
import '../styles/controls.css';
import '../styles/applicant.css';
import '../styles/applicantResult.css';
import '../styles/applicantWhatIf.css';
import '../styles/applicantFile.css';
import '../styles/client.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { clientWords } from '../i18n/clientWords.ts';
import { inLanguage, language } from '../i18n/language.ts';
import { ClientApp } from './ClientApp.tsx';
import { keepTried, opened, openLink, read } from './clientState.ts';
import { takeToken } from './takeToken.ts';

effect(() => {
  document.documentElement.lang = language.value;
  document.title = inLanguage(clientWords).pageTitle;
});
effect(() => {
  const chosen = language.value;
  const now = opened.peek();
  if (now.phase === 'ready' && now.answer.language !== chosen) void read();
});
addEventListener('hashchange', () => {
  if (location.hash !== '') void openLink(takeToken());
});
keepTried();
void openLink(takeToken());
render(<ClientApp />, document.getElementById('app')!);
