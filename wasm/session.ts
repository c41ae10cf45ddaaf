// A model in ONNX Runtime, behind the interface that Node, the Worker and the browser share. It takes ONNX Runtime
// already told where its binary is (runtime/*) and knows numbers only: refusing infinities is the encoder's work.
import type { InferenceSession } from 'onnxruntime-web';
import { tensorName } from './artefact/onnxFormat.ts';
import { SessionError } from './sessionError.ts';

export interface ModelSession {
  /** F, the number of float32 a row has. */
  readonly featureCount: number;
  /**
   * `features` is N x F, row after row, NaN = missing; the answer has N margins (log-odds) and N probabilities of
   * default. Calls may overlap: they run one after the other, on the numbers given at the time of the call.
   * Rejects with `SessionError`.
   */
  run(features: Float32Array, rows: number): Promise<ModelOutputs>;
  /** Gives the memory back; later runs are refused. Releasing twice is harmless. */
  release(): Promise<void>;
}

export interface ModelOutputs {
  readonly margin: Float32Array;
  readonly probability: Float32Array;
}

/** Opens the bytes of a model.onnx that takes `featureCount` features. Rejects with `SessionError`. */
export type OpenSession = (model: Uint8Array, featureCount: number) => Promise<ModelSession>;

/** ONNX Runtime Web as imported by a runtime. */
export type OnnxRuntime = typeof import('onnxruntime-web');

/**
 * The `openSession` of a runtime. `ort` must know where its WebAssembly binary is. Sessions are opened one after the
 * other, because ONNX Runtime refuses a second initialisation while the first is under way.
 */
export function sessionOpener(ort: OnnxRuntime): OpenSession {
  ort.env.logLevel = 'error';
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.proxy = false;
  const inTurn = oneAtATime();
  return (model, featureCount) => inTurn(() => open(ort, model, featureCount));
}

/** 3 = errors only, on the scale of ONNX Runtime (0 verbose ... 4 fatal). */
const LOG_ERRORS_ONLY = 3;

async function open(ort: OnnxRuntime, model: Uint8Array, featureCount: number): Promise<ModelSession> {
  let session: InferenceSession;
  try {
    session = await ort.InferenceSession.create(model, {
      executionProviders: ['wasm'],
      graphOptimizationLevel: 'all',
      logSeverityLevel: LOG_ERRORS_ONLY,
    });
  } catch (error) {
    throw failureOf(error, 'opening');
  }
  try {
    checkSignature(session, featureCount);
  } catch (error) {
    await session.release();
    throw error;
  }
  return modelSession(ort, session, featureCount);
}

function modelSession(ort: OnnxRuntime, session: InferenceSession, featureCount: number): ModelSession {
  const inTurn = oneAtATime();
  let released = false;
  return {
    featureCount,
    async run(features, rows) {
      checkRows(features, rows, featureCount);
      // The caller may reuse its buffer while this run waits for its turn.
      const input = new ort.Tensor('float32', features.slice(), [rows, featureCount]);
      return inTurn(() => {
        if (released) throw new SessionError({ reason: 'released' });
        return runOnce(session, input, rows);
      });
    },
    release: () =>
      inTurn(async () => {
        if (released) return;
        released = true;
        await session.release();
      }),
  };
}

async function runOnce(
  session: InferenceSession,
  input: InferenceSession.OnnxValueMapType[string],
  rows: number,
): Promise<ModelOutputs> {
  let outputs: InferenceSession.OnnxValueMapType;
  try {
    outputs = await session.run({ [tensorName.features]: input });
  } catch (error) {
    throw failureOf(error, 'running');
  }
  return {
    margin: column(outputs, tensorName.margin, rows),
    probability: column(outputs, tensorName.probability, rows),
  };
}

function column(outputs: InferenceSession.OnnxValueMapType, output: string, rows: number): Float32Array {
  const data = outputs[output]?.data;
  if (data instanceof Float32Array && data.length === rows) return data;
  const found = data instanceof Float32Array ? data.length : 0;
  throw new SessionError({ reason: 'wrong_result_length', output, expected: rows, found });
}

function checkSignature(session: InferenceSession, featureCount: number): void {
  checkNames('inputs', session.inputNames, [tensorName.features]);
  checkNames('outputs', session.outputNames, [tensorName.margin, tensorName.probability]);
  const input = session.inputMetadata[0];
  const found = input?.isTensor ? (input.shape[1] ?? 0) : 0;
  if (found !== featureCount)
    throw new SessionError({ reason: 'wrong_feature_count', expected: featureCount, found });
}

function checkNames(what: 'inputs' | 'outputs', found: readonly string[], expected: readonly string[]): void {
  if (found.join() === expected.join()) return;
  throw new SessionError({ reason: 'wrong_names', what, expected: expected.join(), found: found.join() });
}

function checkRows(features: Float32Array, rows: number, featureCount: number): void {
  if (!Number.isInteger(rows) || rows < 1) throw new SessionError({ reason: 'wrong_row_count', found: rows });
  const expected = rows * featureCount;
  if (features.length !== expected) {
    throw new SessionError({ reason: 'wrong_length', rows, featureCount, expected, found: features.length });
  }
}

/** Each task starts when the one before it has settled, whether it succeeded or not. */
function oneAtATime(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task);
    last = result.catch(() => undefined);
    return result;
  };
}

/** What ONNX Runtime threw, as a fault. An executed `unreachable` is told apart; its start wraps it in other words. */
function failureOf(error: unknown, during: 'opening' | 'running'): SessionError {
  const detail = detailOf(error);
  const text = error instanceof Error ? `${error.name}: ${detail}` : detail;
  if (/RuntimeError: unreachable/i.test(text))
    return new SessionError({ reason: 'trimmed_away', during, detail });
  return new SessionError({ reason: during === 'opening' ? 'open_failed' : 'run_failed', detail });
}

/** ONNX Runtime also throws bare numbers (addresses of C++ exceptions). */
function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
