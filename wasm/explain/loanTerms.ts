// What an applicant could ask for instead: levers a person understands, and the request that follows from them. Amount,
// instalment and price move together, as they do in a contract; steps and limits are the catalogue's. It scores nothing.

import { ln } from '../decide/portableMath.ts';
import { type Application, numberOf } from '../features/application.ts';
import { APPLICATION_FIELDS, type ApplicationName, fieldOf } from '../features/catalogue.ts';
import type { Field } from '../features/field.ts';

/**
 * `borrow_less`: for a cheaper purchase; price and instalment follow in proportion, the duration stays.
 * `down_payment`: pay part of the same purchase oneself; the instalment follows, the duration stays.
 * `duration`: the same amount in another number of instalments.
 * Any other lever is an actionable field by its own name, such as a document that can still be provided.
 */
export type LeverName = LoanLever | ApplicationName;
type LoanLever = 'borrow_less' | 'down_payment' | 'duration';

export interface Lever {
  readonly name: LeverName;
  /**
   * Where it can be put, least effort first: money less or paid oneself, number of instalments, or the field's new
   * value. The present position is not among them.
   */
  readonly stops: readonly number[];
  /** Effort of each stop, ascending; see effortOf. */
  readonly efforts: readonly number[];
}

/** At most one stop for each lever; a lever that is not named stays where it is. */
export type Moves = Readonly<Partial<Record<LeverName, number>>>;

/** Fields of the request with their new values. */
export type Edits = Readonly<Partial<Record<ApplicationName, number | boolean>>>;

type ActionableField = Field & { readonly name: ApplicationName };

/** A field that is a number is moved by at most this many steps. */
const FIELD_STEPS_MAX = 20;
/** What the lender offers, in instalments; an applicant's present duration is always allowed. */
export const INSTALMENTS_OFFERED = [6, 60] as const;

/**
 * Effort is what is given up relative to what was asked for: a share of the amount for the two money levers, half the
 * logarithm of the change for the duration (a contract twice as long costs as much effort as 35 % less money), and a
 * small constant for a field that is changed outright. Efforts of levers add up. Paying oneself weighs a little more
 * than borrowing less, because the money must be there on the day.
 */
const EFFORT = { borrowLess: 1, downPayment: 1.1, duration: 0.5, field: 0.05 } as const;
/** Every lever that is moved costs this much more: one change is easier to make than two. */
const EFFORT_OF_A_LEVER = 0.02;

const LOAN_FIELDS: readonly ApplicationName[] = ['amount_credit', 'amount_annuity', 'amount_goods'];

/** A document that is provided counts among the documents provided. */
const DOCUMENT = /^document_\d+_given$/;

/** A revolving credit has neither a purchase to pay a part of nor a number of instalments. */
const REVOLVING = 'revolving_loans';

/**
 * The levers of this applicant. Sensitive fields, and fields the catalogue does not call actionable, are never among
 * them.
 */
export function leversOf(
  application: Application,
  fields: readonly ActionableField[] = APPLICATION_FIELDS,
): readonly Lever[] {
  const open = fields.filter((field) => field.actionable && !field.sensitive);
  const credit = open.find(({ name }) => name === 'amount_credit');
  const annuity = open.find(({ name }) => name === 'amount_annuity');
  const others = open.filter(({ name }) => !LOAN_FIELDS.includes(name));
  const isLoan = application.contract_type !== REVOLVING;
  return [
    ...(credit ? [moneyLever(application, credit, 'borrow_less')] : []),
    // Without a price there is no purchase of which a part could be paid oneself.
    ...(credit && isLoan && numberOf(application.amount_goods) > 0
      ? [moneyLever(application, credit, 'down_payment')]
      : []),
    ...(annuity && isLoan ? [durationLever(application, annuity)] : []),
    ...others.map((field) => fieldLever(application, field)),
  ].filter(({ stops }) => stops.length > 0);
}

/**
 * The request after the moves: what differs from the present one; null when the amount borrowed or the instalment
 * would leave the catalogue's limits. Amounts are in whole cents.
 */
export function editsOf(application: Application, moves: Moves): Edits | null {
  const { borrow_less = 0, down_payment = 0, duration } = moves;
  const edits: { -readonly [name in keyof Edits]: Edits[name] } = {};
  for (const name in moves) {
    if (isLoanLever(name)) continue;
    edits[name as ApplicationName] = flagNames.has(name)
      ? moves[name as ApplicationName] === 1
      : moves[name as ApplicationName]!;
  }
  const documents = numberOf(application.documents_count) + documentsGiven(moves);
  if (documents > numberOf(application.documents_count)) edits.documents_count ??= documents;
  if (borrow_less === 0 && down_payment === 0 && duration === undefined) return edits;
  const credit = numberOf(application.amount_credit);
  const borrowed = credit - borrow_less - down_payment;
  const instalment = duration === undefined ? instalmentFor(application, borrowed) : borrowed / duration;
  if (!(borrowed >= leastCredit(credit)) || !isInRange(annuityField, instalment)) return null;
  edits.amount_annuity = cents(instalment);
  if (borrowed !== credit) edits.amount_credit = cents(borrowed);
  const goods = numberOf(application.amount_goods);
  if (borrow_less > 0 && goods > 0) edits.amount_goods = cents((goods * (credit - borrow_less)) / credit);
  return edits;
}

/** Every field of the request that moving these levers can change. */
export function fieldsOf(levers: readonly Lever[]): readonly ApplicationName[] {
  const own = levers.flatMap(({ name }) => (isLoanLever(name) ? [] : [name]));
  const counted: readonly ApplicationName[] = own.some((name) => DOCUMENT.test(name))
    ? ['documents_count']
    : [];
  return [...new Set([...LOAN_FIELDS, ...own, ...counted])];
}

function documentsGiven(moves: Moves): number {
  let given = 0;
  for (const name in moves) if (moves[name as LeverName] === 1 && DOCUMENT.test(name)) given += 1;
  return given;
}

function isLoanLever(name: string): name is LoanLever {
  return name === 'borrow_less' || name === 'down_payment' || name === 'duration';
}

const creditField: Field = fieldOf('amount_credit');
const annuityField: Field = fieldOf('amount_annuity');
const flagNames: ReadonlySet<string> = new Set(
  APPLICATION_FIELDS.filter(({ kind }) => kind === 'flag').map(({ name }) => name),
);

function moneyLever(
  application: Application,
  { actionable }: Field,
  name: 'borrow_less' | 'down_payment',
): Lever {
  const credit = numberOf(application.amount_credit);
  const { step } = actionable!;
  const count = Math.max(0, Math.floor((credit - leastCredit(credit)) / step));
  const stops = steps(step, Number.isNaN(count) ? 0 : count);
  const weight = name === 'borrow_less' ? EFFORT.borrowLess : EFFORT.downPayment;
  return { name, stops, efforts: stops.map((stop) => EFFORT_OF_A_LEVER + (weight * stop) / credit) };
}

/** Whole numbers of instalments, nearest first. The limits of the instalment hold for the amount asked for. */
function durationLever(application: Application, { actionable }: Field): Lever {
  const [credit, annuity] = [numberOf(application.amount_credit), numberOf(application.amount_annuity)];
  const { step, direction, limits = [0, 1] } = actionable!;
  const [fewest, most] = INSTALMENTS_OFFERED;
  const effortOf = (instalments: number) =>
    EFFORT_OF_A_LEVER + EFFORT.duration * Math.abs(ln((instalments * annuity) / credit));
  const stops = steps(1, most)
    .filter((instalments) => {
      const change = credit / instalments / annuity;
      if (instalments < fewest || change < limits[0] || change > limits[1]) return false;
      if ((direction === 'down' && change > 1) || (direction === 'up' && change < 1)) return false;
      return Math.abs(credit / instalments - annuity) >= step;
    })
    .sort((a, b) => effortOf(a) - effortOf(b));
  return { name: 'duration', stops, efforts: stops.map(effortOf) };
}

function fieldLever(application: Application, field: ActionableField): Lever {
  const present = numberOf(application[field.name]);
  const stops = field.kind === 'flag' ? flagStops(present) : numberStops(present, field);
  return {
    name: field.name,
    stops,
    efforts: stops.map((_, i) => EFFORT_OF_A_LEVER + EFFORT.field * (i + 1)),
  };
}

/** A flag can only be put: a document is provided, not taken back. */
function flagStops(present: number): number[] {
  return present === 1 ? [] : [1];
}

function numberStops(present: number, { actionable, range }: Field): number[] {
  const { direction, step, limits } = actionable!;
  if (Number.isNaN(present)) return [];
  const [low, high] = limits ? [limits[0] * present, limits[1] * present] : range;
  const inside = (value: number) => value >= Math.max(low, range[0]) && value <= Math.min(high, range[1]);
  const distances = steps(step, FIELD_STEPS_MAX);
  const up = direction === 'down' ? [] : distances.map((distance) => present + distance);
  const down = direction === 'up' ? [] : distances.map((distance) => present - distance);
  const byDistance = (a: number, b: number) => Math.abs(a - present) - Math.abs(b - present);
  return [...up, ...down].filter(inside).sort(byDistance);
}

/** The catalogue's limit of what can be borrowed less. */
function leastCredit(credit: number): number {
  return Math.max(creditField.range[0], credit * (creditField.actionable?.limits?.[0] ?? 0));
}

/** The same number of instalments for another amount. */
function instalmentFor(application: Application, borrowed: number): number {
  return (numberOf(application.amount_annuity) * borrowed) / numberOf(application.amount_credit);
}

function isInRange({ range }: Field, value: number): boolean {
  return value >= range[0] && value <= range[1];
}

function steps(step: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => (i + 1) * step);
}

function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
