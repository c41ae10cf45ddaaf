// Applicants of a folder of tables as the edge would encode them.

import type { StoredApplicant } from '../../wasm/artefact/applicantShard.ts';
import type { Manifest } from '../../wasm/artefact/manifest.ts';
import { createEncoder } from '../../wasm/features/encodeFeatures.ts';
import { buildApplicants } from '../features/buildApplicants.ts';
import type { CurrentOptions, CurrentRows } from './windowRows.ts';

/** application_train is allowed to be absent where the later applicants are wanted. */
export async function* tableRows(options: CurrentOptions): AsyncGenerator<CurrentRows> {
  const { manifest, part, path, memoryLimitMb, onProgress } = options;
  const batches = buildApplicants({
    directory: path,
    allowMissing: part === 'test' ? [...options.allowMissing, 'application_train'] : options.allowMissing,
    part,
    memoryLimitMb,
    onProgress: ({ stage, done, total }) => onProgress(stage, done, total),
  });
  yield* encodedRows(batches, manifest);
}

/** Applicants as the scorer knows them -> rows of the model. */
export async function* encodedRows(
  batches: AsyncIterable<readonly StoredApplicant[]>,
  { features, encodings }: Pick<Manifest, 'features' | 'encodings'>,
): AsyncGenerator<CurrentRows> {
  const encoder = createEncoder(features, encodings);
  const width = features.length;
  for await (const batch of batches) {
    const values = new Float32Array(batch.length * width);
    batch.forEach(({ application, history }, row) => {
      encoder.encodeInto(values, row * width, application, history);
    });
    yield {
      applicantIds: batch.map(({ applicantId }) => applicantId),
      values,
      codesAt: (row) => batch[row]!.application,
    };
  }
}
