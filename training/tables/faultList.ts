/** Collects faults so that all are reported together: the first ones kept, every one counted. */
import { describeTableFault, type TableFault } from './tableFault.ts';

/** More than a person reads at once; a column of the wrong type has a fault on every one of its rows. */
export const maxListedFaults = 20;

export interface FaultList {
  readonly listed: readonly TableFault[];
  readonly total: number;
  /** Keeps the fault while there is room. `occurrences` counts further equal ones that were not built. */
  readonly add: (fault: TableFault, occurrences?: number) => void;
}

export function createFaultList(): FaultList {
  const listed: TableFault[] = [];
  let total = 0;
  return {
    listed,
    get total() {
      return total;
    },
    add(fault, occurrences = 1) {
      total += occurrences;
      if (listed.length < maxListedFaults) listed.push(fault);
    },
  };
}

/** The tables cannot be used. `faults` holds the first `maxListedFaults`, `totalFaults` how many there are. */
export class TableFaultsError extends Error {
  readonly faults: readonly TableFault[];
  readonly totalFaults: number;

  constructor(faults: readonly TableFault[], totalFaults: number) {
    const hidden = totalFaults - faults.length;
    const lines = faults.map((fault) => `- ${describeTableFault(fault)}`);
    if (hidden > 0) lines.push(`- and ${hidden} more.`);
    super(`The tables hold ${totalFaults} fault${totalFaults === 1 ? '' : 's'}:\n${lines.join('\n')}`);
    this.name = 'TableFaultsError';
    this.faults = faults;
    this.totalFaults = totalFaults;
  }
}
