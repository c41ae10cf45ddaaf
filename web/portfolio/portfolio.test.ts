// The demo's own sample, with every number counted again the slow way: rows as plain objects, filtered and summed.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseManifest } from '../../wasm/artefact/loadArtefact.ts';
import { columnOf, hasRepaid, type Population } from '../../wasm/population/population.ts';
import { readPopulation } from '../../wasm/population/readPopulation.ts';
import { amountAtRisk } from './amountAtRisk.ts';
import { cutOffCurve, lowestCostCutOff } from './cutOffCurve.ts';
import { costInterval, shareInterval } from './outcomeIntervals.ts';
import { portfolioOutcome } from './portfolioOutcome.ts';
import { expectedDefaults, riskOfPoints } from './riskOfPoints.ts';
import { pointsBins, riskBins } from './scoreBins.ts';
import { SEGMENT_NAMES } from './segmentNames.ts';
import { segmentRows } from './segmentRows.ts';
import { queryOf, simulationOf } from './simulation.ts';
import { swapSet } from './swapSet.ts';

const artefact = new URL('../../data/demo/artefact/', import.meta.url);
const manifest = parseManifest(readFileSync(new URL('manifest.json', artefact), 'utf8'));
const population: Population = readPopulation(
  manifest,
  new Uint8Array(readFileSync(new URL('population.bin', artefact))),
);
const people = Array.from({ length: population.count }, (_, row) => ({
  row,
  points: population.points[row]!,
  isRepaid: hasRepaid(population, row),
}));
const costs = { missedDefault: 7, lostGoodCustomer: 1 };
const count = (test: (person: (typeof people)[number]) => boolean): number => people.filter(test).length;

describe('the outcome of a cut-off', () => {
  it.each([400, 560, 605, 640, 760])('is that of counting one by one, at %i points', (cut) => {
    const missed = count(({ points, isRepaid }) => points >= cut && !isRepaid);
    const lost = count(({ points, isRepaid }) => points < cut && isRepaid);
    expect(portfolioOutcome(population, cut, costs)).toEqual({
      people: people.length,
      granted: count(({ points }) => points >= cut),
      refused: count(({ points }) => points < cut),
      missedDefaults: missed,
      avoidedDefaults: count(({ points, isRepaid }) => points < cut && !isRepaid),
      lostCustomers: lost,
      costPerApplicant: (7 * missed + lost) / people.length,
      approvalRate: count(({ points }) => points >= cut) / people.length,
      defaultRate: missed / count(({ points }) => points >= cut),
    });
  });

  it('is found again in the curve of all cut-offs, whose lowest place nothing undercuts', () => {
    const curve = cutOffCurve(population, costs, [400, 760]);
    expect(curve.decisionPoints).toHaveLength(361);
    for (const cut of [400, 431, 605, 700, 760]) {
      const at = curve.decisionPoints.indexOf(cut);
      const outcome = portfolioOutcome(population, cut, costs);
      expect(curve.costPerApplicant[at]).toBeCloseTo(outcome.costPerApplicant, 12);
      expect(curve.approvalRate[at]).toBeCloseTo(outcome.approvalRate, 12);
      expect(curve.defaultRate[at]).toBeCloseTo(outcome.defaultRate, 12);
    }
    const best = lowestCostCutOff(curve);
    const least = portfolioOutcome(population, best, costs).costPerApplicant;
    for (let cut = 400; cut <= 760; cut += 7) {
      expect(portfolioOutcome(population, cut, costs).costPerApplicant).toBeGreaterThanOrEqual(least);
    }
  });

  it('adds up over the segments of every field', () => {
    const whole = portfolioOutcome(population, 605, costs);
    for (const name of SEGMENT_NAMES) {
      const segments = segmentRows(population, name);
      const parts = segments.map(({ rows }) => portfolioOutcome(population, 605, costs, rows));
      const sum = (pick: (part: (typeof parts)[number]) => number) =>
        parts.reduce((all, part) => all + pick(part), 0);
      expect(
        sum((part) => part.people),
        name,
      ).toBe(people.length);
      expect(
        sum((part) => part.granted),
        name,
      ).toBe(whole.granted);
      expect(
        sum((part) => part.lostCustomers),
        name,
      ).toBe(whole.lostCustomers);
      expect(segments.length, name).toBeGreaterThan(1);
    }
  });
});

describe('a segment', () => {
  it('holds the people whose value is in its bounds, and no others', () => {
    const { numbers, level } = columnOf(population, 'amount_income');
    const segments = segmentRows(population, 'amount_income');
    for (const { from, to, rows } of segments.filter((one) => one.from !== null)) {
      const inside = people.filter(
        ({ row }) => numbers[level[row]!]! >= from! && numbers[level[row]!]! <= to!,
      );
      expect([...rows]).toEqual(inside.map(({ row }) => row));
    }
  });

  it('of ages spans ten years', () => {
    for (const { from, to } of segmentRows(population, 'age_years').filter((one) => one.from !== null)) {
      expect(Math.floor(from! / 10)).toBe(Math.floor(to! / 10));
    }
  });
});

describe('the swap set', () => {
  it('tells those who gain from those who lose, with their outcomes', () => {
    const set = swapSet(population, 620, 590);
    const between = people.filter(({ points }) => points >= 590 && points < 620);
    expect(set.swappedIn).toEqual({
      people: between.length,
      repaid: between.filter(({ isRepaid }) => isRepaid).length,
      defaults: between.filter(({ isRepaid }) => !isRepaid).length,
    });
    expect(set.swappedOut.people).toBe(0);
    expect(swapSet(population, 590, 620).swappedOut).toEqual(set.swappedIn);
    const all = [set.swappedIn, set.swappedOut, set.bothGranted, set.bothRefused];
    expect(all.reduce((sum, part) => sum + part.people, 0)).toBe(people.length);
  });
});

describe('the risk of points', () => {
  it('doubles its odds with fifty points less, and is 1/11 at 600', () => {
    const odds = (risk: number): number => risk / (1 - risk);
    expect(riskOfPoints(599.5, manifest.points)).toBeCloseTo(1 / 11, 9);
    expect(odds(riskOfPoints(550, manifest.points)) / odds(riskOfPoints(600, manifest.points))).toBeCloseTo(
      2,
      9,
    );
  });

  it('adds up to about the defaults that are seen', () => {
    const seen = count(({ isRepaid }) => !isRepaid);
    // A calibrated model is right within the sampling error of about 830 defaults: three deviations are 10 %.
    expect(Math.abs(expectedDefaults(population, 0, manifest.points) / seen - 1)).toBeLessThan(0.12);
  });

  it('weighs the amounts granted', () => {
    const { numbers, level } = columnOf(population, 'amount_credit');
    const granted = people.filter(({ points }) => points >= 605);
    const amount = (row: number): number => numbers[level[row]!]!;
    const { granted: sum, lost, expectedLoss } = amountAtRisk(population, 605, manifest.points);
    expect(sum).toBe(granted.reduce((all, { row }) => all + amount(row), 0));
    expect(lost).toBe(granted.reduce((all, { row, isRepaid }) => all + (isRepaid ? 0 : amount(row)), 0));
    expect(expectedLoss).toBeGreaterThan(0);
    expect(expectedLoss).toBeLessThan(sum * riskOfPoints(605, manifest.points));
  });
});

describe('the bins', () => {
  it.each([
    ['of points', () => pointsBins(population)],
    ['of risks', () => riskBins(population, manifest.points)],
  ])('%s hold everybody once, by outcome', (_, bins) => {
    const counts = bins().map((bin) => bin.counts);
    expect(counts.reduce((sum, [repaid]) => sum + repaid!, 0)).toBe(count(({ isRepaid }) => isRepaid));
    expect(counts.reduce((sum, [, defaulted]) => sum + defaulted!, 0)).toBe(
      count(({ isRepaid }) => !isRepaid),
    );
  });
});

describe('the intervals', () => {
  it('are Wilson’s for shares: the example of Newcombe (1998), 81 of 263', () => {
    const { low, high } = shareInterval(81, 263);
    expect(low).toBeCloseTo(0.2553, 4);
    expect(high).toBeCloseTo(0.3662, 4);
  });

  it('of a cost are those of a mean of single costs', () => {
    const cut = 605;
    const each = people.map(({ points, isRepaid }) =>
      points >= cut ? (isRepaid ? 0 : 7) : isRepaid ? 1 : 0,
    );
    const mean = each.reduce<number>((sum, one) => sum + one, 0) / each.length;
    const variance = each.reduce<number>((sum, one) => sum + (one - mean) ** 2, 0) / each.length;
    const { low, high } = costInterval(portfolioOutcome(population, cut, costs), costs);
    expect(high - low).toBeCloseTo(2 * 1.959964 * Math.sqrt(variance / each.length), 9);
    expect((high + low) / 2).toBeCloseTo(mean, 9);
  });
});

describe('the address of a simulation', () => {
  const published = { points: 605, ratio: 10 };

  it('leads back to it, and is empty as published', () => {
    const simulation = { points: 640, ratio: 4, against: 580, segment: 'education' } as const;
    expect(simulationOf(queryOf(simulation, published), published)).toEqual(simulation);
    expect(queryOf(simulationOf('', published), published)).toBe('');
  });

  it('is held to what makes sense', () => {
    expect(simulationOf('points=9999&ratio=-1&against=abc&segment=gender', published)).toEqual(
      simulationOf('', published),
    );
  });
});
