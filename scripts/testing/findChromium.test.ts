import { describe, expect, it } from 'vitest';
import { findChromium, lacksHeadlessShell } from './findChromium.ts';

const onDisk =
  (...paths: string[]) =>
  (path: string) =>
    paths.includes(path);
const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

describe('findChromium', () => {
  it('finds a program in PATH, Chromium before Chrome', () => {
    const exists = onDisk('/usr/bin/chromium', '/opt/google-chrome');
    expect(findChromium({ PATH: '/opt:/usr/bin' }, exists)).toBe('/usr/bin/chromium');
  });

  it('prefers the one without windows, and says when there is only another that nobody chose', () => {
    const [shell, withWindows] = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];
    const both = onDisk(shell, withWindows);
    expect(findChromium({ PATH: '/usr/bin' }, both)).toBe(shell);
    expect(lacksHeadlessShell({ PATH: '/usr/bin' }, both)).toBe(false);
    expect(lacksHeadlessShell({ PATH: '/usr/bin' }, onDisk(withWindows))).toBe(true);
    expect(lacksHeadlessShell({ PATH: '/usr/bin', CHROMIUM_PATH: withWindows }, both)).toBe(false);
  });

  it('finds an application of macOS', () => {
    expect(findChromium({ PATH: '/usr/bin' }, onDisk(mac))).toBe(mac);
  });

  it('looks only at CHROMIUM_PATH when that is set', () => {
    const exists = onDisk('/usr/bin/chromium', '/my/chrome');
    expect(findChromium({ CHROMIUM_PATH: '/my/chrome', PATH: '/usr/bin' }, exists)).toBe('/my/chrome');
    expect(findChromium({ CHROMIUM_PATH: '/gone', PATH: '/usr/bin' }, exists)).toBeUndefined();
  });

  it('says so when there is none', () => {
    expect(findChromium({}, onDisk())).toBeUndefined();
  });
});
