// The one place that says in words what went wrong with a call.

import type { Messages } from '../i18n/fr.ts';
import type { ApiFault } from './client.ts';

export function wordApiFault(fault: ApiFault, { faults, signIn }: Messages): string {
  switch (fault.reason) {
    case 'unreachable':
      return faults.unreachable;
    case 'unauthorised':
      return signIn.wrongKey;
    case 'forbidden':
      return faults.forbidden;
    case 'not_found':
      return faults.notFound;
    case 'refused':
      return faults.refused(fault.status, fault.requestId);
    case 'unreadable':
      return faults.unreadable(fault.status);
  }
}
