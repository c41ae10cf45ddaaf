// Where the dashboard starts, and the documentation of the API beside it.

import './styles/tokens.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/controls.css';
import './styles/signIn.css';
import './styles/applicants.css';
import './styles/applicantFilters.css';
import './styles/applicant.css';
import './styles/applicantResult.css';
import './styles/applicantWhatIf.css';
import './styles/applicantFile.css';
import './styles/applicantExplanation.css';
import './styles/applicantCurve.css';
import './styles/applicantScenarios.css';
import './styles/applicantAdvice.css';
import './styles/applicantNew.css';
import './styles/print.css';
import { render } from 'preact';
import { App } from './App.tsx';
import { startClientMode } from './clientMode/clientMode.ts';
import { startRegaining } from './offline/regainSession.ts';
import { startServiceWorker } from './offline/serviceWorkerOfPage.ts';
import { startPreferences } from './preferences.ts';
import { startRouter } from './router.ts';
import { resumeSession } from './session.ts';

const root = document.getElementById('app')!;

startPreferences();
if (/^\/docs(\/|$)/.test(location.pathname)) {
  // Public, and no part of the dashboard: fetched on its own.
  void import('./docs/openDocs.tsx').then(({ openDocs }) => openDocs(root));
} else {
  startRouter();
  startClientMode();
  startRegaining();
  void resumeSession();
  render(<App />, root);
  startServiceWorker();
}
