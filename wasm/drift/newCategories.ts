// Codes that training never saw: each is scored as missing, so even few of them are told.

export interface NewCategories {
  readonly rows: number;
  readonly share: number;
}

/** @param unseen rows of the window whose code is unknown. @param rows of the window. */
export function newCategories(unseen: number, rows: number): NewCategories {
  return { rows: unseen, share: rows === 0 ? 0 : unseen / rows };
}
