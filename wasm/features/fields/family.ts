// Builds fields of one group from what tells them apart, so that a list of fields reads as a list of sentences.

import type { Field, Group, Monotone } from '../field.ts';

type Words = readonly [fr: string, en: string];

interface Meaning<Name extends string> {
  readonly name: Name;
  readonly label: Words;
  readonly description: Words;
  readonly adverse: Words;
  readonly shape: Pick<Field, 'kind' | 'unit' | 'range'>;
  readonly monotone?: Monotone;
}

interface Component<Name extends string> extends Meaning<Name> {
  readonly columns: readonly string[];
  /** An ingredient of derived fields only. */
  readonly isIngredient?: true;
}

export const riskier = ([fr, en]: Words): Monotone => ({ sign: 1, why: { fr, en } });
export const safer = ([fr, en]: Words): Monotone => ({ sign: -1, why: { fr, en } });

/** Gives a family of derived fields what they share. */
export function family<const Name extends string>(
  group: Group,
  table: string,
  meanings: readonly Meaning<Name>[],
) {
  return meanings.map((meaning) => ({
    ...describe(meaning),
    role: 'derived' as const,
    group,
    source: { table, columns: [] },
    inModel: true,
  })) satisfies readonly Field[];
}

/** Gives stored components of one table what they share. */
export function components<const Name extends string>(
  group: Group,
  table: string,
  meanings: readonly Component<Name>[],
) {
  return meanings.map(({ columns, isIngredient, ...meaning }) => ({
    ...describe(meaning),
    role: 'history' as const,
    group,
    source: { table, columns },
    inModel: !isIngredient,
  })) satisfies readonly Field[];
}

function describe<Name extends string>({
  name,
  label,
  description,
  adverse,
  shape,
  monotone,
}: Meaning<Name>) {
  return {
    name,
    ...shape,
    label: { fr: label[0], en: label[1] },
    description: { fr: description[0], en: description[1] },
    adverse: { fr: adverse[0], en: adverse[1] },
    sensitive: false,
    ...(monotone && { monotone }),
  };
}
