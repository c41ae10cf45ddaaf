// population.bin as a Population: checked, then read in place. Only the directory is decoded.

import { type Sha256, verifyFile } from '../artefact/loadArtefact.ts';
import type { Manifest } from '../artefact/manifest.ts';
import { ArtefactError } from '../errors.ts';
import { fieldOf, isFieldName } from '../features/catalogue.ts';
import type { Population, PopulationColumn } from './population.ts';
import { POPULATION_FAMILIES } from './populationFamilies.ts';
import {
  HEADER_BYTES,
  POPULATION_FILE,
  POPULATION_FORMAT,
  POPULATION_MAGIC,
  type PopulationDirectory,
  type PopulationLayout,
  populationLayout,
} from './populationLayout.ts';

/**
 * @param bytes of population.bin as the manifest lists it.
 * @throws ArtefactError for another size or hash, and as `readPopulation` does.
 */
export async function loadPopulation(
  manifest: Manifest,
  bytes: Uint8Array,
  sha256: Sha256,
): Promise<Population> {
  await verifyFile(manifest, POPULATION_FILE, bytes, sha256);
  return readPopulation(manifest, bytes);
}

/**
 * @param bytes kept: the population reads them in place.
 * @throws ArtefactError naming a bad magic number, format, feature count, length or directory, with both numbers.
 */
export function readPopulation({ features }: Pick<Manifest, 'features'>, bytes: Uint8Array): Population {
  const file = POPULATION_FILE;
  if (bytes.length < HEADER_BYTES) {
    throw new ArtefactError({ reason: 'truncated', file, needed: HEADER_BYTES, found: bytes.length });
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (index: number) => view.getUint32(4 * index, true);
  const [magic, format, count, featureCount, directoryBytes, needed] = [0, 1, 2, 3, 4, 5].map(word) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (magic !== POPULATION_MAGIC) {
    throw new ArtefactError({ reason: 'wrong_magic', file, expected: POPULATION_MAGIC, found: magic });
  }
  if (format !== POPULATION_FORMAT) {
    throw new ArtefactError({ reason: 'wrong_format', file, expected: POPULATION_FORMAT, found: format });
  }
  if (featureCount !== features.length) {
    throw new ArtefactError({
      reason: 'file_feature_count',
      file,
      listed: features.length,
      found: featureCount,
    });
  }
  if (bytes.length !== needed) {
    throw new ArtefactError({ reason: 'truncated', file, needed, found: bytes.length });
  }
  const directory = readDirectory(bytes, directoryBytes);
  const layout = populationLayout(count, directoryBytes, directory);
  if (layout.bytes !== needed) {
    throw new ArtefactError({ reason: 'truncated', file, needed: layout.bytes, found: bytes.length });
  }
  return populationOf(aligned(bytes), count, directory, layout);
}

function populationOf(
  bytes: Uint8Array,
  count: number,
  { fields, families, ...scale }: PopulationDirectory,
  layout: PopulationLayout,
): Population {
  const words = (at: number) => new Int16Array(bytes.buffer, bytes.byteOffset + at, count);
  return {
    count,
    ...scale,
    columns: fields.map((field, i) => columnFrom(bytes, count, field, layout.columns[i]!)),
    points: words(layout.pointsAt),
    repaid: bytes.subarray(layout.repaidAt),
    families,
    contributions: families.map((_, f) => words(layout.contributionsAt + 2 * count * f)),
  };
}

function columnFrom(
  bytes: Uint8Array,
  count: number,
  { name, codes, numbers }: PopulationDirectory['fields'][number],
  { at, width }: PopulationLayout['columns'][number],
): PopulationColumn {
  const start = bytes.byteOffset + at;
  const level =
    width === 2 ? new Uint16Array(bytes.buffer, start, count) : new Uint8Array(bytes.buffer, start, count);
  const levels = (codes ?? numbers ?? []).length;
  let highest = 0;
  for (let row = 0; row < count; row++) if (level[row]! > highest) highest = level[row]!;
  if (highest > levels) refuse(`${name}: level ${highest} of ${levels}`);
  return {
    field: fieldOf(name),
    codes: codes ? ['', ...codes] : null,
    numbers: Float64Array.of(Number.NaN, ...(numbers ?? codes!.map((_, i) => i + 1))),
    level,
  };
}

/** Checked as far as reading relies on it; the manifest's hash has vouched for the rest. */
function readDirectory(bytes: Uint8Array, directoryBytes: number): PopulationDirectory {
  const end = HEADER_BYTES + directoryBytes;
  if (end > bytes.length || directoryBytes % 4 !== 0) {
    throw new ArtefactError({ reason: 'truncated', file: POPULATION_FILE, needed: end, found: bytes.length });
  }
  let directory: PopulationDirectory;
  try {
    directory = JSON.parse(ascii(bytes, HEADER_BYTES, end)) as PopulationDirectory;
  } catch (error) {
    throw new ArtefactError({
      reason: 'not_json',
      file: POPULATION_FILE,
      detail: (error as Error).message,
    });
  }
  const { fields, families, decisionPoints, basePoints, pointsPerStep } = directory;
  if (![decisionPoints, basePoints, pointsPerStep].every(Number.isFinite)) refuse('a scale without numbers');
  if (!Array.isArray(fields) || !Array.isArray(families)) refuse('no fields or no families');
  for (const { name, codes, numbers } of fields) {
    if (!isFieldName(name)) refuse(`the field ${JSON.stringify(name)} is not in the catalogue`);
    if (!Array.isArray(codes ?? numbers)) refuse(`${name} has no levels`);
  }
  const stranger = families.find((family) => !POPULATION_FAMILIES.includes(family));
  if (stranger !== undefined) refuse(`the family ${JSON.stringify(stranger)} is not known`);
  return directory;
}

function refuse(fault: string): never {
  throw new ArtefactError({ reason: 'invalid_file', file: POPULATION_FILE, faults: [fault] });
}

/** Views of 16-bit numbers must begin at an even address of their buffer. */
function aligned(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % 2 === 0 ? bytes : bytes.slice();
}

function ascii(bytes: Uint8Array, start: number, end: number): string {
  // In pieces, because a call takes a bounded number of arguments.
  let text = '';
  for (let at = start; at < end; at += 4096) {
    text += String.fromCharCode(...bytes.subarray(at, Math.min(end, at + 4096)));
  }
  return text;
}
