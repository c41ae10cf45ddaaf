import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { checkAddress, readAddress } from './checkAddress.mjs';

describe('readAddress', () => {
  it('is the loopback interface and port 8787 when nothing is said', () => {
    expect(readAddress({})).toEqual({ host: '127.0.0.1', port: 8787 });
    expect(readAddress({ HOST: '', PORT: ' ' })).toEqual({ host: '127.0.0.1', port: 8787 });
  });

  it('respects HOST and PORT', () => {
    expect(readAddress({ HOST: '::1', PORT: '65535' })).toEqual({ host: '::1', port: 65_535 });
  });

  it.each(['0', '65536', '80a', '-1', '8e3', '1.5', '0x50', '123456'])(
    'refuses PORT=%s, naming it',
    (port) => {
      expect(readAddress({ PORT: port })).toEqual({
        fault: `PORT is "${port}": expected a whole number from 1 to 65535.`,
      });
    },
  );
});

describe('checkAddress', () => {
  it('names the taken port and another one, and accepts it once it is free', async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
    const address = holder.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const taken = await checkAddress({ PORT: String(port) });
    expect(taken).toContain(`Port ${port} on 127.0.0.1 is already in use.`);
    expect(taken).toMatch(/PORT=\d+ npm start$/);
    await new Promise((resolve) => holder.close(resolve));
    expect(await checkAddress({ PORT: String(port) })).toBeUndefined();
  });

  it('says that HOST is wrong when the machine has no such address', async () => {
    // 192.0.2.0/24 is reserved for documentation (RFC 5737): no machine has it.
    expect(await checkAddress({ HOST: '192.0.2.1' })).toContain('HOST is "192.0.2.1"');
  });
});
