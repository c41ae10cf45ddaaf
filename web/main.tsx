// Where the dashboard starts.

import './styles/tokens.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/controls.css';
import './styles/signIn.css';
import './styles/applicants.css';
import './styles/applicant.css';
import './styles/print.css';
import { render } from 'preact';
import { App } from './App.tsx';
import { startPreferences } from './preferences.ts';
import { startRouter } from './router.ts';
import { resumeSession } from './session.ts';

startPreferences();
startRouter();
resumeSession();
render(<App />, document.getElementById('app')!);
