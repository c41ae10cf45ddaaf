// A small random generator whose sequence depends on the seed alone, on every machine. Not for secrets.

/**
 * Uniform numbers in [0, 1) with 32 random bits each: sfc32 (Doty-Humphrey, PractRand), its state spread
 * from the seed by splitmix32.
 */
export function seededRandom(seed: number): () => number {
  const next = splitmix32(seed);
  let a = next();
  let b = next();
  let c = next();
  let counter = 1;
  const draw = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
  // The author's advice: the first draws still show the seed.
  for (let round = 0; round < 12; round++) draw();
  return draw;
}

function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
}
