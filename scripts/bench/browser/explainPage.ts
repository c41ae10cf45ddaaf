// The page of browserBench.ts.

import { explainTimes } from './explainTimes.ts';

Object.assign(globalThis, { explainTimes });
