/** The command line of `generate`: what is given, what is allowed, what is assumed. Reads nothing but its argument. */
import { parseArgs } from 'node:util';
import { MAX_APPLICANTS, MAX_DRIFT_MONTHS, MAX_MONTH_APPLICANTS } from './applicantIds.ts';
import type { GenerateOptions } from './generateTables.ts';
import { SyntheticError } from './syntheticError.ts';

const MAX_SEED = 4_294_967_295;

export const usage = `Writes synthetic Home Credit tables (CSV, original column names).

  node training/synthetic/generate.ts --applicants N --out DIR [--seed S] [--drift MONTHS]

  --applicants N        training applicants, 1 to ${MAX_APPLICANTS} (307511 is the original's size); about 16 % as many
                        test applicants are added
  --out DIR             folder to write; new, empty, or written by this command before
  --seed S              0 to ${MAX_SEED}, default 1; same seed, same bytes
  --drift MONTHS        1 to ${MAX_DRIFT_MONTHS}: besides, a folder month-01, month-02, ... a month, with a population
                        that drifts away from training, and its outcomes.csv
  --month-applicants N  applicants of each of these months, 1 to ${MAX_MONTH_APPLICANTS}, default a twelfth of --applicants
  --force               write into a folder that holds other files
  --help                this text
`;

/**
 * @param args without the interpreter and the script
 * @returns the options, or 'help'
 * @throws SyntheticError `bad_argument`
 */
export function parseGenerateArguments(args: readonly string[]): GenerateOptions | 'help' {
  const values = parse(args);
  if (values.help) return 'help';
  if (!values.out) throw badArgument('--out', 'missing', 'the folder to write');
  const applicants = wholeNumber('--applicants', values.applicants, 1, MAX_APPLICANTS);
  const driftMonths =
    values.drift === undefined ? 0 : wholeNumber('--drift', values.drift, 1, MAX_DRIFT_MONTHS);
  if (values['month-applicants'] !== undefined && driftMonths === 0) {
    throw badArgument('--month-applicants', 'given without --drift', 'together with --drift MONTHS');
  }
  return {
    folder: values.out,
    applicants,
    seed: wholeNumber('--seed', values.seed, 0, MAX_SEED),
    driftMonths,
    monthApplicants:
      values['month-applicants'] === undefined
        ? Math.ceil(applicants / 12)
        : wholeNumber('--month-applicants', values['month-applicants'], 1, MAX_MONTH_APPLICANTS),
    force: values.force,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        applicants: { type: 'string' },
        out: { type: 'string' },
        seed: { type: 'string', default: '1' },
        drift: { type: 'string' },
        'month-applicants': { type: 'string' },
        force: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    const given = error instanceof Error ? error.message.split('. ')[0]! : String(error);
    throw badArgument('command line', given, 'the options that --help lists');
  }
}

function wholeNumber(argument: string, text: string | undefined, low: number, high: number): number {
  const allowed = `a whole number from ${low} to ${high}`;
  if (text === undefined) throw badArgument(argument, 'missing', allowed);
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= low && value <= high)) throw badArgument(argument, `"${text}"`, allowed);
  return value;
}

function badArgument(argument: string, given: string, allowed: string): SyntheticError {
  return new SyntheticError({ reason: 'bad_argument', argument, given, allowed });
}
