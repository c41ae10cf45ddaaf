import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { artefactFacts } from './artefactFacts.ts';
import { startStrictMlflowServer } from './mlflow/strictMlflowServer.ts';
import { openRunStore } from './runStore.ts';
import { withTracking } from './withTracking.ts';

let folder: string;
let store: string;
let warnings: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clairscore-tracking-'));
  store = join(folder, 'runs.sqlite');
  warnings = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const options = (environment: Record<string, string> = {}) => ({
  name: 'train',
  parameters: { seed: 7 },
  store,
  environment,
  warn: (message: string) => warnings.push(message),
});
const kept = () => {
  const opened = openRunStore(store);
  const runs = opened.list();
  opened.close();
  return runs;
};

describe('a tracked run', () => {
  it('is running while the work lasts and finished after it, with all that was recorded', async () => {
    const result = await withTracking(options(), (run) => {
      expect(kept()).toMatchObject([{ id: run.id, status: 'running', parameters: { seed: 7 } }]);
      run.record({ metrics: { auc: 0.7 } });
      return 'artefact';
    });
    expect(result).toBe('artefact');
    expect(kept()).toMatchObject([{ status: 'finished', metrics: { auc: 0.7 }, failure: null }]);
    expect(kept()[0]!.code.commit).toMatch(/^([0-9a-f]{40}|unknown)$/);
    expect(warnings).toEqual([]);
  });

  it('keeps what its artefact says, and sends the files of it', async () => {
    const artefact = join(import.meta.dirname, '../../data/demo/artefact');
    const manifest = JSON.parse(readFileSync(join(artefact, 'manifest.json'), 'utf8'));
    const server = await startStrictMlflowServer();
    await withTracking(options({ MLFLOW_TRACKING_URI: server.uri }), async (run) =>
      run.record(await artefactFacts(artefact)),
    );
    await server.close();
    const [run] = kept();
    expect(run).toMatchObject({
      dataFingerprint: manifest.data.fingerprint,
      artefact: { folder: artefact, modelVersion: manifest.modelVersion },
      parameters: { seed: manifest.training.seed, 'booster.eta': manifest.training.parameters.eta },
    });
    expect(run!.metrics['auc.low']).toBe(manifest.metrics.auc.low);
    expect(Object.keys(run!.curves)).toContain('roc');
    const sent = [...server.runs.values()][0]!;
    expect(server.violations).toEqual([]);
    expect(sent.files.get('model.onnx')).toEqual(readFileSync(join(artefact, 'model.onnx')));
    expect(sent.params.get('booster.eta')).toBe(`${manifest.training.parameters.eta}`);
    expect(warnings).toEqual([]);
  });

  it('is failed when the work throws, and the error goes on', async () => {
    const work = () => {
      throw new RangeError('3 rows, expected 4');
    };
    await expect(withTracking(options(), work)).rejects.toThrow('3 rows, expected 4');
    expect(kept()).toMatchObject([{ status: 'failed', failure: 'RangeError: 3 rows, expected 4' }]);
  });

  it('is not lost to a store that breaks under it: that is a warning', async () => {
    const result = await withTracking(options(), (run) => {
      const other = openRunStore(store);
      other.finish(run.id, 1, null);
      other.close();
      run.record({ metrics: { auc: 0.7 } });
      return 42;
    });
    expect(result).toBe(42);
    expect(warnings).toEqual([
      expect.stringContaining('facts of run'),
      expect.stringContaining('the end of run'),
    ]);
  });

  it('does not begin when it cannot be kept', async () => {
    let begun = false;
    const nowhere = { ...options(), store: folder };
    const work = () => {
      begun = true;
    };
    await expect(withTracking(nowhere, work)).rejects.toThrow('cannot be used');
    expect(begun).toBe(false);
  });

  it('is sent to the MLflow server of the environment', async () => {
    const server = await startStrictMlflowServer();
    await withTracking(options({ MLFLOW_TRACKING_URI: server.uri }), (run) =>
      run.record({ metrics: { auc: 0.7 } }),
    );
    const [run] = [...server.runs.values()];
    await server.close();
    expect(run).toMatchObject({ status: 'FINISHED', runName: kept()[0]!.id });
    expect([...run!.metrics]).toEqual([['auc', 0.7]]);
    expect(warnings).toEqual([]);
  });

  it.each(['nonsense', 'http://127.0.0.1:9'])(
    'is finished, with a warning, when the server is %s',
    async (uri) => {
      expect(await withTracking(options({ MLFLOW_TRACKING_URI: uri }), () => 42)).toBe(42);
      expect(kept()).toMatchObject([{ status: 'finished' }]);
      expect(warnings).toEqual([expect.stringContaining('was not sent to MLflow whole')]);
    },
  );
});
