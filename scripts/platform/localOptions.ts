// How workerd is told of the Worker: bindings and static files from wrangler.toml, code from a bundle or none at all.
// Server and publication use the same ones, so that they see the same keys, values and tables.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  convertV4MiniflareOptions,
  type MiniflareOptions,
  type V4ModuleDefinition,
  type V4WorkerOptions,
} from 'miniflare';
import { unstable_getMiniflareWorkerOptions } from 'wrangler';
import { repositoryRoot } from '../run/repositoryRoot.ts';

export interface LocalWorker {
  /** Where KV and D1 are kept. */
  readonly persistDirectory: string;
  /** Folder of index.js and its binary modules; absent = bindings only. */
  readonly bundleDirectory?: string;
  readonly host?: string;
  readonly port?: number;
  readonly onLog?: (line: string) => void;
  /** In the place of those of wrangler.toml, or beside them. */
  readonly vars?: Readonly<Record<string, string>>;
  /** Requests of one key in 10 s; absent = no limit: each costs a write to SQLite here, and nobody shares the machine. */
  readonly rateLimit?: number;
  /**
   * The Worker also listens alone, without Miniflare's router and static files before it, for measurements. With static
   * files every request passes through two more Workers, whatever it is for: 0.3 ms of processor each.
   */
  readonly direct?: boolean;
  /** Where V8's inspector listens; absent = nowhere. For measurements. */
  readonly inspectorPort?: number;
}

const RATE_LIMIT_SECONDS = 10;

const BINDINGS_ONLY: V4ModuleDefinition = {
  type: 'ESModule',
  path: 'index.js',
  contents: 'export default { fetch: () => new Response(null, { status: 404 }) };',
};

/** @throws Error when the bundle is not there. */
export function localOptions(worker: LocalWorker): MiniflareOptions {
  const { workerOptions } = unstable_getMiniflareWorkerOptions(join(repositoryRoot, 'wrangler.toml'));
  const { assets, modulesRules: _, ratelimits: __, ...bindings } = workerOptions;
  const { directory } = (assets ?? {}) as { directory?: string };
  const served =
    !worker.direct &&
    worker.bundleDirectory !== undefined &&
    directory !== undefined &&
    existsSync(directory);
  const { onLog = () => {} } = worker;
  const options = {
    ...bindings,
    ...limitsOf(worker, bindings.bindings ?? {}),
    ...modulesOf(worker.bundleDirectory),
    ...(served ? { assets } : {}),
    ...(worker.direct ? { unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }] } : {}),
  };
  return convertV4MiniflareOptions({
    host: worker.host ?? '127.0.0.1',
    port: worker.port ?? 0,
    // Otherwise the description of a Cloudflare data centre is fetched at start.
    cf: false,
    telemetry: { enabled: false },
    ...(worker.inspectorPort === undefined ? {} : { inspectorPort: worker.inspectorPort }),
    logRequests: false,
    resourcePersistencePath: worker.persistDirectory,
    handleStructuredLogs: ({ message }) => onLog(message),
    workers: [{ ...options, name: 'clairscore' } as V4WorkerOptions],
  });
}

/** What a deployment limits is not limited here, unless it is asked for. */
function limitsOf({ rateLimit, vars }: LocalWorker, deployed: object) {
  const { RATE_LIMIT: _, REQUESTS_PER_DAY: __, ...others } = deployed as Readonly<Record<string, unknown>>;
  if (rateLimit === undefined) return { bindings: { ...others, ...vars } };
  return {
    bindings: { ...others, RATE_LIMIT: `${rateLimit}/${RATE_LIMIT_SECONDS}`, ...vars },
    ratelimits: {
      RATE_LIMITER: { namespace_id: 'local', simple: { limit: rateLimit, period: RATE_LIMIT_SECONDS } },
    },
  };
}

function modulesOf(directory: string | undefined): { modules: V4ModuleDefinition[]; modulesRoot: string } {
  if (directory === undefined) return { modules: [BINDINGS_ONLY], modulesRoot: repositoryRoot };
  const main = join(directory, 'index.js');
  if (!existsSync(main)) throw new Error(`The Worker is not built: ${main} is not there. Run npm run build.`);
  const binaries = readdirSync(directory).filter((file) => file.endsWith('.wasm'));
  const modules: V4ModuleDefinition[] = [
    { type: 'ESModule', path: main, contents: readFileSync(main, 'utf8') },
    ...binaries.map((file) => ({
      type: 'CompiledWasm' as const,
      path: join(directory, file),
      contents: readFileSync(join(directory, file)),
    })),
  ];
  return { modules, modulesRoot: directory };
}
