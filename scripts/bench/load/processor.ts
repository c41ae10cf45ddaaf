// Processor time of another process, from Linux's /proc (proc(5)).

import { readdirSync, readFileSync } from 'node:fs';

/** USER_HZ, 100 on every Linux that Node runs on. */
const TICK_MS = 10;

/** User and system time of all its threads so far. */
export function processorMs(processId: number): number {
  // The name in parentheses may hold spaces; behind it utime is the 12th field, stime the 13th.
  const fields = readFileSync(`/proc/${processId}/stat`, 'latin1').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** The child of this process that has this name and is none of `others`. @throws RangeError where there is none. */
export function childNamed(name: string, others: readonly number[] = []): number {
  for (const thread of readdirSync('/proc/self/task')) {
    const children = readFileSync(`/proc/self/task/${thread}/children`, 'latin1').trim().split(' ');
    for (const child of children.filter((text) => text !== '' && !others.includes(Number(text)))) {
      if (readFileSync(`/proc/${child}/comm`, 'latin1').trim() === name) return Number(child);
    }
  }
  throw new RangeError(`This process has no child named ${name}.`);
}
