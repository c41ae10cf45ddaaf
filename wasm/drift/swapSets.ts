// Whom a challenger would treat otherwise than the champion, and what became of them: the four cells of two decisions.

export interface SwapCell {
  readonly applicants: number;
  /** Known only with outcomes. */
  readonly defaults: number;
}

export interface SwapSets {
  readonly bothGrant: SwapCell;
  readonly bothRefuse: SwapCell;
  /** Refused by the champion, granted by the challenger. */
  readonly swapIn: SwapCell;
  /** Granted by the champion, refused by the challenger. */
  readonly swapOut: SwapCell;
}

/** Lists of one length, by applicant. @throws RangeError with both numbers. */
export function swapSets(
  champion: readonly boolean[],
  challenger: readonly boolean[],
  defaulted: readonly boolean[],
): SwapSets {
  if (champion.length !== challenger.length || champion.length !== defaulted.length) {
    throw new RangeError(
      `Decisions of ${champion.length} and ${challenger.length} applicants, outcomes of ${defaulted.length}.`,
    );
  }
  const cell = (before: boolean, after: boolean): SwapCell => {
    let [applicants, defaults] = [0, 0];
    champion.forEach((granted, i) => {
      if (granted !== before || challenger[i] !== after) return;
      applicants += 1;
      defaults += Number(defaulted[i]);
    });
    return { applicants, defaults };
  };
  return {
    bothGrant: cell(true, true),
    bothRefuse: cell(false, false),
    swapIn: cell(false, true),
    swapOut: cell(true, false),
  };
}
