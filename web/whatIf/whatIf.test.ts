import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  changeCount,
  edit,
  editTogether,
  redo,
  replaceEdits,
  resetAll,
  resetField,
  settle,
  undo,
  untouched,
  type WhatIf,
} from './whatIf.ts';

const stored = { amount_credit: 400_000, amount_annuity: 20_000, owns_car: true, occupation: null };

/** Applies steps in order. */
const stateAfter = (...steps: ((state: WhatIf) => WhatIf)[]): WhatIf =>
  steps.reduce((state, step) => step(state), untouched);
const credit = (value: number) => (state: WhatIf) => edit(state, stored, 'amount_credit', value);
const car = (value: boolean) => (state: WhatIf) => edit(state, stored, 'owns_car', value);

describe('edits of a what-if', () => {
  it('hold what differs from the stored application only', () => {
    const state = stateAfter(credit(300_000), settle, car(false), settle, credit(400_000));
    expect(state.edits).toEqual({ owns_car: false });
    expect(applyEdits(stored, state.edits)).toEqual({ ...stored, owns_car: false });
  });

  it('take a value out with null, which is no change where there was none', () => {
    expect(stateAfter((state) => edit(state, stored, 'amount_annuity', null)).edits).toEqual({
      amount_annuity: null,
    });
    expect(stateAfter((state) => edit(state, stored, 'occupation', null))).toBe(untouched);
    expect(stateAfter((state) => edit(state, stored, 'car_age_years', null))).toBe(untouched);
  });

  it('never change the state that was given', () => {
    const state = stateAfter(credit(300_000));
    const frozen = structuredClone(state);
    resetAll(undo(credit(1)(state)));
    expect(state).toEqual(frozen);
  });
});

describe('undo', () => {
  it('takes a whole drag back as one step', () => {
    const dragged = stateAfter(credit(390_000), credit(380_000), credit(370_000), settle, credit(360_000));
    expect(undo(dragged).edits).toEqual({ amount_credit: 370_000 });
    expect(undo(undo(dragged)).edits).toEqual({});
  });

  it('keeps changes of different fields apart even without lifting the finger', () => {
    expect(undo(stateAfter(credit(390_000), car(false))).edits).toEqual({ amount_credit: 390_000 });
  });

  it('brings back what resetting took away', () => {
    const edited = stateAfter(credit(300_000), settle, car(false), settle);
    expect(changeCount(edited)).toBe(2);
    expect(undo(resetAll(edited)).edits).toEqual(edited.edits);
    expect(undo(resetField(edited, 'owns_car')).edits).toEqual(edited.edits);
  });

  it('does nothing where nothing was done', () => {
    expect(undo(untouched)).toBe(untouched);
    expect(resetAll(untouched)).toBe(untouched);
    expect(resetField(untouched, 'owns_car')).toBe(untouched);
  });

  it('remembers a bounded number of steps', () => {
    const steps = Array.from({ length: 250 }, (_, i) => (state: WhatIf) => settle(credit(i)(state)));
    expect(stateAfter(...steps).past).toHaveLength(100);
  });

  it('is taken back by redo, until something else is changed', () => {
    const edited = stateAfter(credit(300_000), settle, car(false), settle);
    expect(redo(undo(edited)).edits).toEqual(edited.edits);
    expect(redo(redo(undo(undo(edited)))).edits).toEqual(edited.edits);
    expect(redo(edited)).toBe(edited);
    const other = credit(1)(undo(edited));
    expect(redo(other)).toBe(other);
  });

  it('takes fields that moved together back together', () => {
    const state = stateAfter((now) =>
      editTogether(now, stored, { amount_credit: 200_000, amount_annuity: 10_000 }, 'amount_credit'),
    );
    expect(state.edits).toEqual({ amount_credit: 200_000, amount_annuity: 10_000 });
    expect(undo(state).edits).toEqual({});
  });

  it('takes a suggestion back to what was there before it', () => {
    const suggested = replaceEdits(stateAfter(car(false)), stored, {
      amount_credit: 200_000,
      owns_car: true,
    });
    expect(suggested.edits).toEqual({ amount_credit: 200_000 });
    expect(undo(suggested).edits).toEqual({ owns_car: false });
    expect(replaceEdits(suggested, stored, { amount_credit: 200_000 })).toBe(suggested);
  });
});
