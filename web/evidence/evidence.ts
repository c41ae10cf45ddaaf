// The report that came with the published model.

import type { Manifest } from '../../wasm/artefact/manifest.ts';
import { reportSchema, type TrainingReport } from '../../wasm/artefact/report.ts';
import { createPart } from './createPart.ts';

export interface Evidence {
  readonly manifest: Manifest;
  readonly report: TrainingReport;
  /** Bytes of another file of the artefact, such as the model card; null = it has no such file. */
  readonly file: (name: string) => Promise<Uint8Array | null>;
}

export const evidence = createPart<Evidence>(async ({ manifest, file, neededFile }) => {
  const text = new TextDecoder().decode(await neededFile('report.json'));
  return { manifest, file, report: reportSchema.parse(JSON.parse(text)) };
});
