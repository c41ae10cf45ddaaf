import { describe, expect, it } from 'vitest';
import { EDIT_MARK, editWork, SHOWN_MARK } from './editWork.ts';

const task = (workMs: number, ...marks: string[]) => ({ startMs: 0, tookMs: workMs * 2, workMs, marks });

describe('the work of edits', () => {
  it('is summed from the input to the painted frame, and what follows apart', () => {
    const tasks = [
      task(9),
      task(1, EDIT_MARK),
      task(2),
      task(4, SHOWN_MARK),
      task(3),
      task(5, EDIT_MARK, SHOWN_MARK),
      task(6),
    ];
    const { toPaintedMs, afterMs } = editWork(tasks);
    expect(toPaintedMs).toEqual([7, 5]);
    expect(afterMs).toEqual([3, 6]);
  });

  it('counts long tasks by the clock and by work, which other programs do not lengthen', () => {
    const { longByClock, longByWork } = editWork([task(26), task(51), task(25)]);
    expect([longByClock, longByWork]).toEqual([2, 1]);
  });
});
