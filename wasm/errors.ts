// What can be wrong with an artefact, as tagged values with evidence, and the one place that words them.

export type ArtefactFault =
  | { readonly reason: 'not_json'; readonly file: string; readonly detail: string }
  | { readonly reason: 'invalid_manifest'; readonly faults: readonly string[] }
  | { readonly reason: 'missing_file'; readonly file: string }
  | { readonly reason: 'wrong_size'; readonly file: string; readonly listed: number; readonly found: number }
  | { readonly reason: 'wrong_hash'; readonly file: string; readonly listed: string; readonly found: string }
  | { readonly reason: 'wrong_version'; readonly listed: string; readonly found: string }
  | { readonly reason: 'unknown_feature'; readonly feature: string }
  | {
      readonly reason: 'other_history';
      readonly listed: number;
      readonly expected: number;
      readonly firstDifference: string;
    }
  | { readonly reason: 'feature_count'; readonly listed: number; readonly found: number }
  | { readonly reason: 'invalid_file'; readonly file: string; readonly faults: readonly string[] }
  | {
      readonly reason: 'file_feature_count';
      readonly file: string;
      readonly listed: number;
      readonly found: number;
    }
  | {
      readonly reason: 'wrong_magic';
      readonly file: string;
      readonly expected: number;
      readonly found: number;
    }
  | {
      readonly reason: 'wrong_format';
      readonly file: string;
      readonly expected: number;
      readonly found: number;
    }
  | { readonly reason: 'truncated'; readonly file: string; readonly needed: number; readonly found: number };

/** An artefact that must not be used. */
export class ArtefactError extends Error {
  override readonly name = 'ArtefactError';
  readonly fault: ArtefactFault;
  constructor(fault: ArtefactFault) {
    super(wordArtefactFault(fault));
    this.fault = fault;
  }
}

function wordArtefactFault(fault: ArtefactFault): string {
  switch (fault.reason) {
    case 'not_json':
      return `${fault.file} is not JSON: ${fault.detail}.`;
    case 'invalid_manifest':
      return `The manifest is not valid: ${fault.faults.join('; ')}.`;
    case 'missing_file':
      return `The manifest lists ${fault.file}, which is not there.`;
    case 'wrong_size':
      return `The manifest lists ${fault.listed} bytes for ${fault.file}, the file has ${fault.found}.`;
    case 'wrong_hash':
      return `The manifest lists SHA-256 ${fault.listed} for ${fault.file}, the file has ${fault.found}.`;
    case 'wrong_version':
      return `The manifest says model version ${fault.listed}, its content hashes to ${fault.found}.`;
    case 'unknown_feature':
      return `The model reads the feature "${fault.feature}", which this catalogue does not have.`;
    case 'other_history':
      return `The model expects histories of ${fault.listed} components, this catalogue has ${fault.expected}; they first differ at "${fault.firstDifference}".`;
    case 'feature_count':
      return `The manifest lists ${fault.listed} features, the model expects ${fault.found}.`;
    case 'invalid_file':
      return `${fault.file} is not valid: ${fault.faults.join('; ')}.`;
    case 'file_feature_count':
      return `The manifest lists ${fault.listed} features, ${fault.file} was made for ${fault.found}.`;
    case 'wrong_magic':
      return `${fault.file} begins with ${fault.found}, expected the magic number ${fault.expected}.`;
    case 'wrong_format':
      return `${fault.file} has format ${fault.found}, this reader knows ${fault.expected}.`;
    case 'truncated':
      return `${fault.file} needs ${fault.needed} bytes, ${fault.found} are there.`;
  }
}
