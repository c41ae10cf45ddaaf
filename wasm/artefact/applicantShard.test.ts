import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HISTORY_NAMES } from '../features/catalogue.ts';
import {
  readApplicantShard,
  ShardError,
  type StoredApplicant,
  shardIndexOf,
  writeApplicantShard,
} from './applicantShard.ts';

const applicant = fc.record({
  applicantId: fc.integer({ min: 1, max: 4_294_967_294 }),
  application: fc.record({
    amount_credit: fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 }),
    education: fc.constantFrom('higher_education', 'lower_secondary'),
    owns_car: fc.boolean(),
  }),
  history: fc
    .array(fc.float(), { minLength: HISTORY_NAMES.length, maxLength: HISTORY_NAMES.length })
    .map((values) => Float32Array.from(values)),
});
const applicants = fc.uniqueArray(applicant, { selector: (one) => one.applicantId, maxLength: 8 });
const example: StoredApplicant = {
  applicantId: 100_002,
  application: { amount_credit: 1_000 },
  history: new Float32Array(HISTORY_NAMES.length).fill(Number.NaN),
};

describe('applicant shard', () => {
  it('gives back every applicant that was written, found by id', () => {
    fc.assert(
      fc.property(applicants, (written) => {
        const shard = readApplicantShard(writeApplicantShard(written));
        expect(shard.count).toBe(written.length);
        for (const one of written) expect(shard.find(one.applicantId)).toEqual(one);
        const ids = Array.from({ length: shard.count }, (_, i) => shard.idAt(i));
        expect(ids).toEqual([...ids].sort((a, b) => a - b));
      }),
      { numRuns: 50 },
    );
  });

  it('has the same bytes whatever the order of the applicants', () => {
    const two = [example, { ...example, applicantId: 7 }];
    expect(writeApplicantShard(two)).toEqual(writeApplicantShard([...two].reverse()));
  });

  it('finds nobody where nobody is', () => {
    expect(readApplicantShard(writeApplicantShard([example])).find(100_003)).toBeNull();
    expect(readApplicantShard(writeApplicantShard([])).find(1)).toBeNull();
  });

  it('is read from the middle of a larger buffer', () => {
    const bytes = writeApplicantShard([example]);
    const larger = new Uint8Array(bytes.length + 5);
    larger.set(bytes, 3);
    expect(readApplicantShard(larger.subarray(3, 3 + bytes.length)).find(100_002)).toEqual(example);
  });

  it('refuses every truncation and every wrong header', () => {
    const bytes = writeApplicantShard([example]);
    for (let length = 0; length < bytes.length; length++) {
      expect(() => readApplicantShard(bytes.subarray(0, length))).toThrow(ShardError);
    }
    for (const at of [0, 4, 12]) {
      const wrong = bytes.slice();
      wrong[at]! ^= 0xff;
      expect(() => readApplicantShard(wrong)).toThrow(ShardError);
    }
  });

  it('refuses a duplicate id and text that is not ASCII', () => {
    expect(() => writeApplicantShard([example, example])).toThrow('Applicant 100002 occurs twice.');
    const accented = { ...example, application: { education: 'supérieur' } };
    expect(() => writeApplicantShard([accented])).toThrow('U+e9');
  });
});

describe('shardIndexOf', () => {
  it('spreads neighbouring ids evenly', () => {
    const counts = new Array<number>(64).fill(0);
    for (let id = 100_002; id < 100_002 + 64_000; id++) counts[shardIndexOf(id, 64)]! += 1;
    // 1,000 expected a shard; 5 standard deviations of a fair spread.
    for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(5 * Math.sqrt(1_000));
  });
});
