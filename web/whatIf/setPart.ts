import type { Application, ApplicationValue } from '../../wasm/features/application.ts';
import { loanLinked, whatIf } from '../state.ts';
import { followingEdits } from './loanLink.ts';
import { applyEdits, editTogether, type MovingPart } from './whatIf.ts';

/** Sets one control of the what-if, and what follows it, as one step. @param stored the stored application. */
export function setPart(part: MovingPart, stored: Application, next: ApplicationValue): void {
  const present = applyEdits(stored, whatIf.value.edits);
  const edits = followingEdits(present, part, next, loanLinked.value);
  whatIf.value = editTogether(whatIf.value, stored, edits, part);
}
