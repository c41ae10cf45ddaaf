// The production bundle of the Worker, its KV, D1 and static files in real workerd on this machine: what `npm start`
// serves and what the tests drive. Nothing is fetched from the network.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Miniflare } from 'miniflare';
import { repositoryRoot } from '../run/repositoryRoot.ts';
import { applyMigrations } from './applyMigrations.ts';
import { localOptions } from './localOptions.ts';
import { platformOf } from './localPlatform.ts';
import type { Platform } from './platform.ts';

export interface LocalServerOptions {
  /** 0 = any free one. */
  readonly port: number;
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** Folder of KV and D1; made when absent. */
  readonly persistDirectory: string;
  /** Folder of the built Worker; default dist/worker. */
  readonly bundleDirectory?: string;
  /** Called with every line the Worker logs; default: dropped. */
  readonly onLog?: (line: string) => void;
  /** Variables of the Worker in the place of those of wrangler.toml, or beside them. */
  readonly vars?: Readonly<Record<string, string>>;
  /** Requests of one key in 10 s; absent = no limit. */
  readonly rateLimit?: number;
  /** `url` is then the Worker alone: nothing before it, and no static files. */
  readonly direct?: boolean;
  /** Where V8's inspector listens; absent = nowhere. */
  readonly inspectorPort?: number;
}

export interface LocalServer {
  /** e.g. http://127.0.0.1:8787/ */
  readonly url: URL;
  /** The same KV and D1 the Worker sees. Closing it does nothing: `stop` does. */
  readonly platform: Platform;
  /** Runs what the Worker does by itself every hour, as if it were that time. @throws Error when it fails. */
  runScheduled(atMs: number): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Applies the migrations and listens. dist/web is served where it exists.
 * @throws Error when the Worker is not built, or the port is taken.
 */
export async function startLocalServer(options: LocalServerOptions): Promise<LocalServer> {
  const bundleDirectory = options.bundleDirectory ?? join(repositoryRoot, 'dist/worker');
  mkdirSync(options.persistDirectory, { recursive: true });
  const miniflare = new Miniflare(localOptions({ ...options, bundleDirectory }));
  const stop = () => miniflare.dispose();
  try {
    const ready = await miniflare.ready;
    const url = options.direct ? await miniflare.unsafeGetDirectURL('clairscore') : ready;
    const platform = await platformOf(miniflare, async () => {});
    await applyMigrations(platform);
    const runScheduled = async (atMs: number): Promise<void> => {
      const worker = await miniflare.getWorker('clairscore');
      const { outcome } = await worker.scheduled({ scheduledTime: new Date(atMs) });
      if (outcome !== 'ok') throw new Error(`The scheduled run ended with ${outcome}.`);
    };
    return { url, platform, runScheduled, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
