import { describe, expect, it } from 'vitest';
import {
  readApplicantShard,
  type StoredApplicant,
  writeApplicantShard,
} from '../../wasm/artefact/applicantShard.ts';
import { fixtureApplicants } from './fixtures/fixtureApplicants.ts';
import { planPublication } from './planPublication.ts';
import { spillApplicants } from './spillApplicants.ts';

const applicants = fixtureApplicants(41, 1_000);

async function* batches(list: readonly StoredApplicant[], size: number) {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size);
}

describe('spillApplicants', () => {
  it('gives back every applicant to the bit, by ascending id, whatever the order they came in', async () => {
    const spilled = await spillApplicants(batches(applicants.toReversed(), 77));
    expect(spilled.count).toBe(applicants.length);
    for (const [i, applicant] of applicants.entries()) {
      expect(spilled.idAt(i)).toBe(applicant.applicantId);
      expect(spilled.at(i)).toEqual(applicant);
    }
    spilled.close();
  });

  it('makes the same publication as a packed file of the same applicants', async () => {
    const spilled = await spillApplicants(batches(applicants, 100));
    const packed = readApplicantShard(writeApplicantShard(applicants));
    expect(await planPublication(spilled)).toEqual(await planPublication(packed));
    spilled.close();
  });

  it('refuses an applicant who comes twice, in whichever batches', async () => {
    const twice = [...applicants.slice(0, 50), applicants[3]!];
    await expect(spillApplicants(batches(twice, 10))).rejects.toThrow(
      `Applicant ${applicants[3]!.applicantId} occurs twice.`,
    );
  });

  it('refuses a history of another length with both numbers', async () => {
    const short = [{ ...applicants[0]!, history: new Float32Array(3) }];
    await expect(spillApplicants(batches(short, 1))).rejects.toThrow(/has 3 components, expected \d+\./);
  });
});

describe('planPublication', () => {
  const generationOf = async (list: readonly StoredApplicant[]) =>
    (await planPublication(readApplicantShard(writeApplicantShard(list)))).generation;

  it('puts everybody in exactly one shard, about evenly', async () => {
    const plan = await planPublication(readApplicantShard(writeApplicantShard(applicants)));
    expect(plan.members.flat().sort((a, b) => a - b)).toEqual(applicants.map((_, i) => i));
    for (const shard of plan.members) expect(Math.abs(shard.length - 1_000 / 3)).toBeLessThan(60);
  });

  it('gives another generation when one value of one applicant changes', async () => {
    const one = applicants.slice(0, 20);
    const otherHistory = [
      ...one.slice(0, 19),
      { ...one[19]!, history: one[19]!.history.map((x, i) => (i === 7 ? 1.5 : x)) },
    ];
    const otherApplication = [
      { ...one[0]!, application: { ...one[0]!.application, owns_car: null } },
      ...one.slice(1),
    ];
    const generations = await Promise.all(
      [one, otherHistory, otherApplication, one.slice(1)].map(generationOf),
    );
    expect(new Set(generations).size).toBe(4);
    expect(await generationOf(one.toReversed())).toBe(generations[0]);
  });

  it('refuses to publish nobody', async () => {
    await expect(planPublication(readApplicantShard(writeApplicantShard([])))).rejects.toThrow(
      'no applicant',
    );
  });
});
