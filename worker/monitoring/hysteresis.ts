// From readings of consecutive windows to alerts that do not flap: raised after so many bad windows in a row, cleared
// after so many good ones in a row. A window that says nothing neither raises nor clears.

export interface Hysteresis {
  /** Windows over the limit, one after the other, that raise an alert. */
  readonly raiseAfter: number;
  /** Windows within the limit, one after the other, that clear it. */
  readonly clearAfter: number;
}

export interface AlertSpan {
  /** Index of the window that raised it. */
  readonly raisedAt: number;
  /** Index of the window that cleared it; null = still open. */
  readonly clearedAt: number | null;
}

/** @param readings the oldest first: true = over the limit, null = not known. */
export function alertSpans(
  readings: readonly (boolean | null)[],
  { raiseAfter, clearAfter }: Hysteresis,
): AlertSpan[] {
  const spans: AlertSpan[] = [];
  let raisedAt: number | null = null;
  let streak = 0;
  for (const [window, reading] of readings.entries()) {
    if (reading === null) continue;
    const isOpen: boolean = raisedAt !== null;
    // What counts is a run against the present state.
    streak = reading === isOpen ? 0 : streak + 1;
    if (!isOpen && streak >= raiseAfter) {
      [raisedAt, streak] = [window, 0];
    } else if (isOpen && streak >= clearAfter) {
      spans.push({ raisedAt: raisedAt!, clearedAt: window });
      [raisedAt, streak] = [null, 0];
    }
  }
  return raisedAt === null ? spans : [...spans, { raisedAt, clearedAt: null }];
}
