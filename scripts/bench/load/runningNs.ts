// Processor time of another process to the nanosecond, from Linux's scheduler statistics: for single requests, of which
// several fit into a tick of processor.ts.

import { readdirSync, readFileSync } from 'node:fs';

/** Time on a processor of all its threads so far; of those that ended it knows nothing. */
export function runningNs(processId: number): number {
  return readdirSync(`/proc/${processId}/task`).reduce((sum, thread) => {
    const [running] = readFileSync(`/proc/${processId}/task/${thread}/schedstat`, 'latin1').split(' ');
    return sum + Number(running);
  }, 0);
}
