// Where KV and D1 of this machine are kept, for `npm start` and for local publication alike.

import { join } from 'node:path';
import { repositoryRoot } from '../run/repositoryRoot.ts';

export const stateDirectory = join(repositoryRoot, '.local/state');
