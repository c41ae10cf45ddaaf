// Applicants of a folder of tables as the edge would encode them.

import { createEncoder } from '../../wasm/features/encodeFeatures.ts';
import { buildApplicants } from '../features/buildApplicants.ts';
import type { CurrentOptions, CurrentRows } from './currentRows.ts';

/** application_train is allowed to be absent where the later applicants are wanted. */
export async function* tableRows(options: CurrentOptions): AsyncGenerator<CurrentRows> {
  const { manifest, part, path, memoryLimitMb, onProgress } = options;
  const encoder = createEncoder(manifest.features, manifest.encodings);
  const width = manifest.features.length;
  const batches = buildApplicants({
    directory: path,
    allowMissing: part === 'test' ? [...options.allowMissing, 'application_train'] : options.allowMissing,
    part,
    memoryLimitMb,
    onProgress: ({ stage, done, total }) => onProgress(stage, done, total),
  });
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
