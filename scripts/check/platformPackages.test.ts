import { describe, expect, it } from 'vitest';
import {
  findLockGaps,
  type LockFile,
  missingPlatformPackages,
  withPlatformPackages,
} from './platformPackages.ts';

const lock: LockFile = {
  lockfileVersion: 3,
  packages: {
    '': { optionalDependencies: {} },
    'node_modules/biome': {
      version: '2.0.0',
      dev: true,
      optionalDependencies: {
        'biome-linux-x64': '2.0.0',
        'biome-linux-arm64-musl': '2.0.0',
        'biome-darwin-arm64': '2.0.0',
      },
    },
    'node_modules/biome-linux-x64': { version: '2.0.0', optional: true },
    'node_modules/a/node_modules/b': { version: '1.0.0', optionalDependencies: { c: '1.0.0', d: '1.0.0' } },
    'node_modules/a/node_modules/c': { version: '1.0.0' },
    'node_modules/d': { version: '1.0.0' },
  },
};

describe('missingPlatformPackages', () => {
  it('finds what no entry provides, wherever Node would look for it', () => {
    expect(missingPlatformPackages(lock).map(({ name }) => name)).toEqual([
      'biome-linux-arm64-musl',
      'biome-darwin-arm64',
    ]);
    expect(findLockGaps('package-lock.json', JSON.stringify(lock)).map(({ message }) => message)).toEqual([
      'lacks biome-linux-arm64-musl@2.0.0, optional for node_modules/biome: run npm run lock',
      'lacks biome-darwin-arm64@2.0.0, optional for node_modules/biome: run npm run lock',
    ]);
  });
});

describe('withPlatformPackages', () => {
  it('adds them so that npm passes them over on other systems, and changes nothing else', () => {
    const completed = withPlatformPackages(lock);
    expect(missingPlatformPackages(completed)).toEqual([]);
    expect(completed.packages).toEqual({
      ...lock.packages,
      'node_modules/biome-linux-arm64-musl': {
        version: '2.0.0',
        dev: true,
        optional: true,
        os: ['linux'],
        cpu: ['arm64'],
        libc: ['musl'],
      },
      'node_modules/biome-darwin-arm64': {
        version: '2.0.0',
        dev: true,
        optional: true,
        os: ['darwin'],
        cpu: ['arm64'],
      },
    });
  });

  it('adds nothing twice, and nothing whose version or system it would have to guess', () => {
    const completed = withPlatformPackages(lock);
    expect(withPlatformPackages(completed)).toEqual(completed);
    const vague: LockFile = {
      packages: {
        'node_modules/a': { optionalDependencies: { fsevents: '1.0.0', 'b-linux-x64': '^1.0.0' } },
      },
    };
    expect(withPlatformPackages(vague)).toEqual(vague);
  });
});
