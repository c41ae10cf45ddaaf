// The modules a file imports, in every form TypeScript has for it: import, export from, import(), types, import =.
import { Visitor } from 'vite';
import { parseModule } from './parseModule.ts';
import { lineAt } from './violation.ts';

export interface ModuleImport {
  /** As written; null when it is computed at run time. */
  readonly specifier: string | null;
  /**
   * Erased before anything runs. `import { type A } from 'x'` is not: under verbatimModuleSyntax it still loads x.
   */
  readonly typeOnly: boolean;
  readonly line: number;
}

/** In the order of the file. Throws when the file cannot be parsed. */
export function readImports(path: string, source: string): ModuleImport[] {
  const found: (ModuleImport & { readonly start: number })[] = [];
  const add = (start: number, specifier: string | null, typeOnly: boolean): void => {
    found.push({ specifier, typeOnly, line: lineAt(source, start), start });
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.start, node.source.value, node.importKind === 'type'),
    ExportAllDeclaration: (node) => add(node.start, node.source.value, node.exportKind === 'type'),
    ExportNamedDeclaration: (node) => {
      if (node.source !== null) add(node.start, node.source.value, node.exportKind === 'type');
    },
    ImportExpression: (node) => add(node.start, literalText(node.source), false),
    TSImportType: (node) => add(node.start, literalText(node.source), true),
    TSExternalModuleReference: (node) => add(node.start, literalText(node.expression), false),
  }).visit(parseModule(path, source).program);
  return found.sort((a, b) => a.start - b.start).map(({ start: _, ...rest }) => rest);
}

function literalText(node: { readonly type: string; readonly value?: unknown }): string | null {
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
}
