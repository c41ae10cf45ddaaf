import { describe, expect, it } from 'vitest';
import { within } from './within.ts';

const late = () => new Error('late');

describe('within', () => {
  it('gives what comes in time', async () => {
    expect(await within(5, Promise.resolve(7), late)).toBe(7);
  });

  it('gives up on what does not, with the reason given', async () => {
    await expect(within(0.02, new Promise(() => {}), late)).rejects.toThrow('late');
  });

  it('keeps the failure of what fails in time', async () => {
    await expect(within(5, Promise.reject(new Error('own')), late)).rejects.toThrow('own');
  });
});
