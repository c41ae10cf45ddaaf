// Memory of other processes, from Linux's /proc (proc(5)).

import { readFileSync } from 'node:fs';

/** What is in memory of a process now, in MB of 2^20 bytes. */
export function residentMb(processId: number): number {
  const status = readFileSync(`/proc/${processId}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)![1]) / 1024;
}
