// What the catalogue says of one field. Types and the small constructor only: the lists are in fields/.

/** A text in the two languages of the product. */
export interface Text {
  readonly fr: string;
  readonly en: string;
}

export type Role = 'application' | 'history' | 'derived';

/** How a value is to be read; decides its format, its editor and its profile. */
export type Kind = 'amount' | 'duration' | 'share' | 'count' | 'category' | 'flag' | 'score';

/** `money` has no currency: the tables do not name one. */
export type Unit = 'money' | 'years' | 'months' | 'days' | 'share' | 'count' | 'ratio' | 'none';

/** The families in which contributions are summed and facts are laid out. */
export const GROUPS = {
  loan: { fr: 'Le prêt demandé', en: 'The loan requested' },
  income: { fr: 'Revenus et charges', en: 'Income and burden' },
  employment: { fr: 'Emploi', en: 'Employment' },
  person: { fr: 'Situation personnelle', en: 'Personal situation' },
  home: { fr: 'Logement et région', en: 'Home and region' },
  contact: { fr: 'Coordonnées et documents', en: 'Contact details and documents' },
  externalScores: { fr: 'Scores externes', en: 'External scores' },
  bureau: { fr: 'Crédits dans d’autres établissements', en: 'Credits with other lenders' },
  previous: { fr: 'Demandes précédentes chez nous', en: 'Earlier requests with us' },
  instalments: { fr: 'Remboursement des échéances', en: 'Repayment of instalments' },
  pointOfSale: { fr: 'Crédits en magasin', en: 'Point-of-sale credits' },
  card: { fr: 'Carte de crédit', en: 'Credit card' },
} as const satisfies Record<string, Text>;

export type Group = keyof typeof GROUPS;

/** One allowed value of a category: its code, and how a person reads it. */
export interface Category {
  readonly code: string;
  readonly label: Text;
}

/** Could the applicant change the value, and how far? Bounds are those of `range` where not narrowed. */
export interface Actionable {
  readonly direction: 'up' | 'down' | 'both';
  /** Smallest change worth advising, in the field's unit. */
  readonly step: number;
  /** Limits as shares of the present value, e.g. [0.5, 1] for "down to half". */
  readonly limits?: readonly [number, number];
}

/** Sign the probability of default must keep as the value grows, with the credit sense behind it. */
export interface Monotone {
  readonly sign: -1 | 1;
  readonly why: Text;
}

export interface Field {
  /** snake_case, unique in the catalogue; the name in JSON, in SQL results and in the model. */
  readonly name: string;
  readonly role: Role;
  readonly group: Group;
  /** The tables' own names; for a derived field, the tables its inputs come from. */
  readonly source: { readonly table: string; readonly columns: readonly string[] };
  readonly kind: Kind;
  readonly unit: Unit;
  /** Values outside are refused, bounds included in the range. */
  readonly range: readonly [number, number];
  readonly label: Text;
  /** One line. */
  readonly description: Text;
  /** Said when the field lowers the score; `{value}` stands for the formatted value. */
  readonly adverse: Text;
  /** Whether the model may read it; an ingredient of derived fields only is not. */
  readonly inModel: boolean;
  readonly sensitive: boolean;
  readonly monotone?: Monotone;
  readonly actionable?: Actionable;
  /** For `category` only. */
  readonly categories?: readonly Category[];
  /** For application fields: a request without it is refused. Otherwise missing = NaN. */
  readonly required?: boolean;
}
