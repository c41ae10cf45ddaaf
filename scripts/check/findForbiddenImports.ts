// The import table: which folder may import which, and who may import zod and onnxruntime-web. The compiler settings
// of each folder keep runtimes apart (no DOM in wasm/); this keeps the parts of the product apart.
import { type ModuleImport, readImports } from './readImports.ts';
import { type ImportTarget, resolveImport } from './resolveImport.ts';
import type { Violation } from './violation.ts';

/** Folders of the repository that a folder may import beside itself. Others (scripts, data) appear in no list. */
const allowedFolders: Readonly<Record<string, readonly string[]>> = {
  wasm: [],
  worker: ['wasm'],
  web: ['wasm'],
  training: ['wasm'],
  data: [],
};
/** What web may take of the Worker: the contract and its parts, and of the application its type alone. */
const WEB_CONTRACT = /^worker\/contract\w*\.ts$/;
const WEB_TYPES = 'worker/app.ts';

const zodInWasm = [
  'wasm/artefact/manifest.ts',
  'wasm/artefact/report.ts',
  'wasm/artefact/comparison.ts',
  'wasm/features/contract.ts',
  'wasm/drift/referenceProfile.ts',
  'wasm/drift/currentProfile.ts',
  'wasm/drift/snapshot.ts',
  'wasm/drift/simulatedMonths.ts',
];
/** The parts of the report. */
const zodInReport = /^wasm\/artefact\/report\//;
const nodeInWasm = /^wasm\/(runtime\/node\.ts$|build\/|bench\/)/;
const wasmTools = /^wasm\/(build|bench)\//;
const onnxRuntimeImporters = /^wasm\/(session\.ts$|runtime\/)/;

/** Every import of `source` that the table forbids. `path` is relative to the root. */
export function findForbiddenImports(path: string, source: string): Violation[] {
  // Tests and what they share may import across: they ship with nothing.
  if (isTest(path)) return [];
  return readImports(path, source).flatMap((found) => {
    const message = complaint(path, found);
    return message === undefined ? [] : [{ path, line: found.line, message }];
  });
}

function complaint(path: string, { specifier, typeOnly }: ModuleImport): string | undefined {
  const isScript = folderOf(path) === 'scripts';
  if (specifier === null)
    return isScript ? undefined : 'imports a computed name: write the name, or the table cannot be checked';
  const target = resolveImport(path, specifier);
  if (target.kind !== 'file') return packageComplaint(path, target);
  if (!/\.\w+$/.test(target.path)) return `imports "${specifier}" without its file extension`;
  if (isScript) return undefined;
  if (isTest(target.path)) return `imports ${target.path}: only tests and scripts import tests and fixtures`;
  return mayImport(path, target.path, typeOnly) ? undefined : tableComplaint(path, target.path);
}

function mayImport(path: string, target: string, typeOnly: boolean): boolean {
  const [from, to] = [folderOf(path), folderOf(target)];
  if (from === to) return true;
  if (from === 'web' && (WEB_CONTRACT.test(target) || (target === WEB_TYPES && typeOnly))) return true;
  return allowedFolders[from]?.includes(to) ?? false;
}

function tableComplaint(path: string, target: string): string {
  const from = folderOf(path);
  if (from === 'web' && target === WEB_TYPES)
    return `imports ${target}: use "import type", web runs no Worker code`;
  const allowed = [...(allowedFolders[from] ?? [])];
  if (from === 'web') allowed.push('worker/contract.ts', `types of ${WEB_TYPES}`);
  const others =
    allowed.length === 0 ? 'nothing else of the repository' : `beside itself only ${allowed.join(', ')}`;
  return `imports ${target}: ${from === '' ? 'a file of the root' : `${from}/`} may import ${others}`;
}

function packageComplaint(
  path: string,
  { kind, name }: Exclude<ImportTarget, { kind: 'file' }>,
): string | undefined {
  if (name === 'onnxruntime-web')
    return onnxRuntimeImporters.test(path)
      ? undefined
      : 'imports onnxruntime-web: only wasm/session.ts and wasm/runtime/ may';
  if (folderOf(path) !== 'wasm') return undefined;
  if (kind === 'node') return nodeInWasm.test(path) ? undefined : `imports ${name}: wasm/ knows no Node`;
  if (wasmTools.test(path)) return undefined;
  if (name !== 'zod') return `imports the package ${name}: wasm/ is the leaf and may import no package`;
  if (zodInReport.test(path)) return undefined;
  return zodInWasm.includes(path) ? undefined : `imports zod: in wasm/ only ${zodInWasm.join(', ')} may`;
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.split('/').includes('fixtures');
}

/** The first folder of the path; '' for a file of the root. */
function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
}
