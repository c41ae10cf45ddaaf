import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CsvRecord, readCsvRecords } from './readCsvRecords.ts';

async function read(text: string | Buffer, chunkBytes = 1_000_000): Promise<CsvRecord[]> {
  const bytes = Buffer.from(text);
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
  }
  const records: CsvRecord[] = [];
  for await (const batch of readCsvRecords(chunks())) records.push(...batch);
  return records;
}

const fieldsOf = (records: readonly CsvRecord[]) => records.map(({ fields }) => fields);

test('what was written is read back, however the bytes arrive', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '7', ',', '"', '\n', '\r', 'é', '€', ' ') });
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(
      rows,
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      async (rows, size, end) => {
        const text = rows
          .map((row) =>
            row.map((value) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)),
          )
          .map((row) => row.join(',') + end)
          .join('');
        const records = await read(text, size);
        expect(fieldsOf(records)).toEqual(rows);
        expect(records.every(({ problem }) => problem === null)).toBe(true);
      },
    ),
  );
});

describe('line numbers', () => {
  test('count the line ends inside quoted values', async () => {
    const records = await read('a,b\n1,"x\ny\nz"\n2,w\n');
    expect(records.map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  test('count a CRLF once, even when it is cut in two', async () => {
    for (const chunkBytes of [1, 2, 3, 4, 5, 100]) {
      const records = await read('a,b\r\n1,x\r\n2,y', chunkBytes);
      expect(records.map(({ line, lineEnd }) => [line, lineEnd])).toEqual([
        [1, 'CRLF'],
        [2, 'CRLF'],
        [3, 'none'],
      ]);
    }
  });
});

describe('problems', () => {
  const problemsOf = async (text: string | Buffer) =>
    (await read(text)).map(({ line, problem }) => [line, problem]);

  test('a quote that is never closed is reported on the line where it opens', async () => {
    expect(await problemsOf('a,b\n1,x\n2,"y\n3,z\n')).toEqual([
      [1, null],
      [2, null],
      [3, 'broken_quote'],
    ]);
  });

  test('text after a closing quote is reported, a quote inside plain text is not', async () => {
    expect(await problemsOf('1,"x"y\n2,x"y\n')).toEqual([
      [1, 'broken_quote'],
      [2, null],
    ]);
  });

  test('bytes of another encoding are reported on their line', async () => {
    expect(await problemsOf(Buffer.from('a\nété\nb\n', 'latin1'))).toEqual([
      [1, null],
      [2, 'not_utf8'],
      [3, null],
    ]);
  });

  test('a line that ends otherwise than the first is reported', async () => {
    expect(await problemsOf('a,b\r\n1,x\n2,y\r\n')).toEqual([
      [1, null],
      [2, 'mixed_line_ends'],
      [3, null],
    ]);
  });

  test('a record longer than 2 MiB ends the reading as an unclosed quote', async () => {
    const records = await read(`a,b\n1,"${'x'.repeat(3_000_000)}\n2,y\n`, 65_536);
    expect(records.map(({ line, problem }) => [line, problem])).toEqual([
      [1, null],
      [2, 'broken_quote'],
    ]);
  });
});
