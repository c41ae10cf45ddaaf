/** Category lists that more than one table uses, as they are written in the original files. */

export const weekdays = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const;

export const companions = [
  'Unaccompanied',
  'Family',
  'Spouse, partner',
  'Children',
  'Other_A',
  'Other_B',
  'Group of people',
] as const;

export const noYes = ['N', 'Y'] as const;

/** Days from an event to the application, at most 100 years back and never after it. */
export const daysBefore = [-36525, 0] as const;

/** Home Credit writes "not employed", "no such date" as 1,000 years ahead. */
export const daysWithSentinel = [-36525, 365243] as const;

/** Months from a monthly record to the application: the bureau and the lender keep eight years. */
export const monthsBefore = [-96, 0] as const;
