import type { Application, ApplicationValue } from '../../wasm/features/application.ts';
import { loanLinked, whatIf } from '../state.ts';
import { followingEdits } from './loanLink.ts';
import { applyEdits, editTogether, type MovingPart } from './whatIf.ts';

/** Sets one control of the what-if, and what follows it, as one step. @param stored the stored application. */
export function setPart(part: MovingPart, stored: Application, next: ApplicationValue): void {
  const { edits: present, past, moving } = whatIf.value;
  const before = moving === part ? (past.at(-1) ?? present) : present;
  const edits = followingEdits(applyEdits(stored, before), part, next, loanLinked.value);
  whatIf.value = editTogether(whatIf.value, stored, edits, part);
}
