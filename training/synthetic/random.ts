/**
 * The only source of chance of the synthetic tables: sfc32 (Chris Doty-Humphrey, PractRand), restarted from a hash of
 * (seed, stream, index), so each applicant's rows depend on the seed and on that applicant alone. Not cryptographic.
 */
const WARM_UP_STEPS = 12;

/** MurmurHash3's 32-bit finaliser (Austin Appleby): every input bit reaches every output bit. */
export function mix32(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

export class Random {
  private a = 0;
  private b = 0;
  private c = 0;
  private counter = 1;

  /** Restarts the sequence. All three are whole numbers in [0, 2^32). */
  restart(seed: number, stream: number, index: number): void {
    this.a = mix32(seed ^ 0x9e3779b9) | 0;
    this.b = mix32(this.a ^ mix32(stream + 0x7f4a7c15)) | 0;
    this.c = mix32(this.b ^ mix32(index + 0x1b873593)) | 0;
    this.counter = 1;
    for (let step = 0; step < WARM_UP_STEPS; step++) this.uniform();
  }

  /** In [0, 1), 32 random bits. */
  uniform(): number {
    const t = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + t) | 0;
    return (t >>> 0) / 4294967296;
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.uniform() < probability;
  }

  /** A whole number in [low, high], both included. */
  integer(low: number, high: number): number {
    return low + Math.floor(this.uniform() * (high - low + 1));
  }

  /** Standard normal (Box-Muller). */
  normal(): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.uniform()));
    return radius * Math.cos(2 * Math.PI * this.uniform());
  }

  /** Exponential with the given mean. */
  exponential(mean: number): number {
    return -mean * Math.log(1 - this.uniform());
  }

  /** Poisson by inversion; made for means below about 10. */
  poisson(mean: number): number {
    let product = this.uniform();
    const limit = Math.exp(-mean);
    let count = 0;
    while (product > limit) {
      product *= this.uniform();
      count++;
    }
    return count;
  }
}
