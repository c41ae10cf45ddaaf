// Golden cases: requests and histories with what libxgboost says of them. Every runtime must give the same answer,
// and none of them computed it.

import { createMatrix } from '../../training/booster/matrix.ts';
import type { TrainingResult } from '../../training/run.ts';
import type { StoredApplicant } from '../../wasm/artefact/applicantShard.ts';
import { decide } from '../../wasm/decide/decision.ts';
import { type Application, unpackHistory } from '../../wasm/features/application.ts';
import { APPLICATION_FIELDS } from '../../wasm/features/catalogue.ts';
import { createEncoder } from '../../wasm/features/encodeFeatures.ts';
import type { GoldenCase } from '../../wasm/runtime/fixtures/goldenSuite.ts';

export interface GoldenCases {
  readonly modelVersion: string;
  readonly cases: readonly GoldenCase[];
}

const ORDINARY_CASES = 40;

/** Ordinary applicants, and requests at the edges of what the contract allows. */
export function goldenCases(
  { manifest, booster, rule }: TrainingResult,
  applicants: readonly StoredApplicant[],
): GoldenCases {
  const encoder = createEncoder(manifest.features, manifest.encodings);
  const inputs = [...ordinary(applicants), ...edges(applicants[0]!)];
  const width = manifest.features.length;
  const rows = new Float32Array(inputs.length * width);
  inputs.forEach(({ application, history }, i) => {
    encoder.encodeInto(rows, i * width, application, history);
  });
  using table = createMatrix(rows, inputs.length, width);
  const margins = booster.predictMargin(table);
  const cases = inputs.map(({ name, application, history }, i) => {
    const { probabilityOfDefault, points, decision } = decide(margins[i]!, rule);
    return {
      name,
      application,
      history: history && unpackHistory(history),
      expected: { margin: margins[i]!, probabilityOfDefault, points, decision },
    };
  });
  return { modelVersion: manifest.modelVersion, cases };
}

interface GoldenInput {
  readonly name: string;
  readonly application: Application;
  readonly history: Float32Array | null;
}

function ordinary(applicants: readonly StoredApplicant[]): GoldenInput[] {
  const step = Math.max(1, Math.floor(applicants.length / ORDINARY_CASES));
  return applicants
    .filter((_, index) => index % step === 0)
    .slice(0, ORDINARY_CASES)
    .map(({ application, history }, i) => ({ name: `ordinary applicant ${i + 1}`, application, history }));
}

function edges({ application, history }: StoredApplicant): GoldenInput[] {
  const required = Object.fromEntries(
    APPLICATION_FIELDS.filter((field) => field.required).map(({ name }) => [name, application[name]]),
  ) as Application;
  const bound = (side: 0 | 1): Application => {
    const numbers = APPLICATION_FIELDS.filter((field) => field.kind !== 'category' && field.kind !== 'flag');
    return { ...application, ...Object.fromEntries(numbers.map(({ name, range }) => [name, range[side]])) };
  };
  return [
    { name: 'required fields only, history not known', application: required, history: null },
    { name: 'required fields only, history known', application: required, history },
    { name: 'whole request, history not known', application, history: null },
    { name: 'every number at its lower bound', application: bound(0), history },
    { name: 'every number at its upper bound', application: bound(1), history },
    {
      name: 'a category the model has not seen',
      application: { ...application, occupation: 'astronaut' },
      history,
    },
  ];
}
