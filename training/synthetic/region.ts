/**
 * The eighty places applicants live in: relative population and rating (1 best, 3 worst). Invented places with the
 * spread of the original: ordinary regions up to 0.036, two metropolitan ones above.
 */
import type { Random } from './random.ts';

export interface Region {
  readonly populationRelative: number;
  readonly rating: number;
}

const ORDINARY_REGIONS = 78;
const METROPOLITAN_SHARE = 0.07;

const ordinary: Region[] = Array.from({ length: ORDINARY_REGIONS }, (_, k) => ({
  populationRelative: Math.round((0.0003 + (0.0355 * (k + 1)) / ORDINARY_REGIONS) * 1e6) / 1e6,
  rating: k % 6 === 2 ? 3 : k % 26 === 12 ? 1 : 2,
}));

const metropolitan: Region[] = [
  { populationRelative: 0.0465, rating: 1 },
  { populationRelative: 0.0721, rating: 1 },
];

export function drawRegion(random: Random): Region {
  const metro = random.chance(METROPOLITAN_SHARE);
  const places = metro ? metropolitan : ordinary;
  return places[random.integer(0, places.length - 1)]!;
}
