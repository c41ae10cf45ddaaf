// Where everything lies in population.bin, little-endian:
//   magic u32 | format u32 | rows N u32 | features of the model u32 | directory bytes u32 | file bytes u32
//   | directory, JSON in ASCII, padded with spaces to a multiple of 4 | points i16[N] | contributions i16[families][N]
//   | columns of more than 255 levels u16[N] each | other columns u8[N] each | repaid u8[ceil(N / 8)]

import type { PopulationFamily } from './populationFamilies.ts';

export const POPULATION_FILE = 'population.bin';
/** "CLPO" as read from the file's first bytes. */
export const POPULATION_MAGIC = 0x4f504c43;
export const POPULATION_FORMAT = 1;
export const HEADER_BYTES = 24;
/** Highest level that one byte holds. */
const BYTE_LEVEL_MAX = 255;

/** What the columns mean. */
export interface PopulationDirectory {
  readonly decisionPoints: number;
  readonly basePoints: number;
  readonly pointsPerStep: number;
  readonly families: readonly PopulationFamily[];
  /** Levels from 1 on: codes of a category, else numbers ascending. */
  readonly fields: readonly {
    readonly name: string;
    readonly codes?: readonly string[] | undefined;
    readonly numbers?: readonly number[] | undefined;
  }[];
}

export interface PopulationLayout {
  readonly pointsAt: number;
  readonly contributionsAt: number;
  /** Per field: where its levels lie, and in how many bytes each. */
  readonly columns: readonly { readonly at: number; readonly width: 1 | 2 }[];
  readonly repaidAt: number;
  readonly bytes: number;
}

export function populationLayout(
  rows: number,
  directoryBytes: number,
  { families, fields }: Pick<PopulationDirectory, 'families' | 'fields'>,
): PopulationLayout {
  const pointsAt = HEADER_BYTES + directoryBytes;
  const contributionsAt = pointsAt + 2 * rows;
  let at = contributionsAt + 2 * rows * families.length;
  const widths = fields.map(({ codes, numbers }) =>
    (codes ?? numbers ?? []).length > BYTE_LEVEL_MAX ? 2 : 1,
  );
  const columns = new Array<{ at: number; width: 1 | 2 }>(fields.length);
  for (const width of [2, 1] as const) {
    widths.forEach((own, i) => {
      if (own !== width) return;
      columns[i] = { at, width };
      at += width * rows;
    });
  }
  return { pointsAt, contributionsAt, columns, repaidAt: at, bytes: at + Math.ceil(rows / 8) };
}
