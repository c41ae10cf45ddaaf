// Which functions of ONNX Runtime's binary run for our models: what scripts/runtime/profileCommand.ts writes to
// usedFunctions.json and the build reads. A list belongs to one binary, named by its SHA-256.

export interface UsedFunctions {
  /** SHA-256 of the binary, hexadecimal. */
  readonly binarySha256: string;
  /** How many functions the binary defines. */
  readonly functions: number;
  /** Ascending: how many are unused, then how many are used, then unused again, ... */
  readonly runs: readonly number[];
}

/** @param ran per function the binary defines: whether it ran. */
export function packUsed(binarySha256: string, ran: readonly boolean[]): UsedFunctions {
  const runs: number[] = [];
  let used = false;
  let length = 0;
  for (const one of ran) {
    if (one !== used) {
      runs.push(length);
      length = 0;
      used = one;
    }
    length++;
  }
  return { binarySha256, functions: ran.length, runs: [...runs, length] };
}

/** @throws RangeError with both numbers when the runs do not add up to the functions. */
export function isUsed({ functions, runs }: UsedFunctions): (index: number) => boolean {
  const listed = runs.reduce((sum, length) => sum + length, 0);
  if (listed !== functions)
    throw new RangeError(`The runs are of ${listed} functions, the list says ${functions}.`);
  const used = runs.flatMap((length, i) => new Array<boolean>(length).fill(i % 2 === 1));
  return (index) => used[index] ?? false;
}

export function countUsed({ runs }: UsedFunctions): number {
  return runs.reduce((sum, length, i) => (i % 2 === 1 ? sum + length : sum), 0);
}
