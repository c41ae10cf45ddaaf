/** The expected failures of the generator, each with its evidence, and the sentence a person reads. */

export type SyntheticFailure =
  | { reason: 'bad_argument'; argument: string; given: string; allowed: string }
  | { reason: 'foreign_folder'; folder: string; found: string }
  | { reason: 'not_a_folder'; folder: string }
  | { reason: 'cannot_write'; path: string; cause: string; bytesWritten: number }
  | { reason: 'interrupted'; applicantsDone: number };

export class SyntheticError extends Error {
  readonly failure: SyntheticFailure;

  constructor(failure: SyntheticFailure) {
    super(sentence(failure));
    this.name = 'SyntheticError';
    this.failure = failure;
  }
}

function sentence(failure: SyntheticFailure): string {
  switch (failure.reason) {
    case 'bad_argument':
      return `${failure.argument}: ${failure.given}; allowed: ${failure.allowed}`;
    case 'foreign_folder':
      return `${failure.folder} is not empty and was not written by this command (it holds ${failure.found}); choose another folder, or --force to write into it`;
    case 'not_a_folder':
      return `${failure.folder} is a file; --out must name a folder`;
    case 'cannot_write':
      return `cannot write ${failure.path}: ${failure.cause} (${failure.bytesWritten} bytes of it were written; the unfinished tables were removed)`;
    case 'interrupted':
      return `interrupted after ${failure.applicantsDone} applicants; the unfinished tables were removed`;
  }
}

/** The same error as `cannot_write` when the file system raised it, unchanged otherwise. */
export function asWriteError(error: unknown, path: string, bytesWritten: number): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const known: Record<string, string> = {
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EROFS: 'the file system is read-only',
    ENOTDIR: 'a part of the path is a file',
    EISDIR: 'a folder of that name exists',
  };
  const code = String(error.code);
  return new SyntheticError({ reason: 'cannot_write', path, cause: known[code] ?? code, bytesWritten });
}
