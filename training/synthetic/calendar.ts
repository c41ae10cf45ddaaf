/** Days and months before the application (both negative), as the original counts them. */
const DAYS_A_MONTH = 30.4375;

/** The lender and the bureau keep eight years. */
export const OLDEST_MONTH = -96;

/** MONTHS_BALANCE of a day: -1 is the month before the application. */
export function monthOfDay(day: number): number {
  return Math.floor(day / DAYS_A_MONTH);
}

/** The last day of a month. */
export function monthEnd(month: number): number {
  return Math.floor((month + 1) * DAYS_A_MONTH) - 1;
}
