import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiError, fromStore } from './apiFault.ts';
import { STORE_SECONDS_MAX } from './limits.ts';

afterEach(() => vi.useRealTimers());

/** Fails with each of these in turn, then answers; counts how often it was asked. */
function storeThatFails(...failures: readonly Error[]) {
  let asked = 0;
  const ask = async (): Promise<string> => {
    const failure = failures[asked++];
    if (failure) throw failure;
    return 'value';
  };
  return { ask, asked: () => asked };
}

describe('fromStore', () => {
  it('asks again where a store stumbled', async () => {
    const store = storeThatFails(new Error('D1_ERROR: Network connection lost.'), new Error('reset'));
    expect(await fromStore('DB', store.ask)).toBe('value');
    expect(store.asked()).toBe(3);
  });

  it('gives up after three times, naming the store and keeping the cause', async () => {
    const last = new Error('third');
    const store = storeThatFails(new Error('first'), new Error('second'), last, new Error('fourth'));
    const failure = await fromStore('MODELS', store.ask).catch((error: unknown) => error);
    expect(failure).toMatchObject({ fault: { reason: 'storage_failing', store: 'MODELS' }, cause: last });
    expect(store.asked()).toBe(3);
  });

  it.each([
    new Error('D1_ERROR: no such table: applicants: SQLITE_ERROR'),
    new Error('D1_ERROR: UNIQUE constraint failed: SQLITE_CONSTRAINT'),
    new RangeError('A history has 3 bytes'),
    new SyntaxError('Unexpected token'),
  ])('does not ask again after "%s"', async (error) => {
    const store = storeThatFails(error);
    await expect(fromStore('DB', store.ask)).rejects.toThrow('storage_failing');
    expect(store.asked()).toBe(1);
  });

  it('takes a store that stays silent for failing, and does not wait for it again', async () => {
    vi.useFakeTimers();
    let asked = 0;
    const silent = () => {
      asked++;
      return new Promise<never>(() => {});
    };
    const failure = fromStore('HISTORIES', silent).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(STORE_SECONDS_MAX * 1000);
    expect(await failure).toMatchObject({ fault: { reason: 'storage_failing', store: 'HISTORIES' } });
    expect(asked).toBe(1);
  });

  it('passes a fault on as it is', async () => {
    const fault = new ApiError({ reason: 'model_missing' });
    await expect(fromStore('DB', storeThatFails(fault).ask)).rejects.toBe(fault);
  });
});
