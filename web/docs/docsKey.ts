// The key typed on the page: in memory only, gone with the page.

import { signal } from '@preact/signals';

export const docsKey = signal('');
