// What the documentation reads of /openapi.json, and the reading itself.

import { signal } from '@preact/signals';
import type { Text } from '../../wasm/features/field.ts';

export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly pattern?: string;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: Schema;
  readonly example?: string;
}

type Content = Readonly<Record<string, { readonly schema?: Schema; readonly example?: unknown }>>;

export interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly 'x-french': { readonly summary: string; readonly description: string };
  readonly 'x-scope': string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<
    Record<string, { readonly content: Content; readonly 'x-problem-types'?: readonly string[] }>
  >;
}

export interface ProblemDescription {
  readonly type: string;
  readonly meaning: Text;
  readonly mend: Text;
  readonly example: { readonly title: string; readonly status: number };
}

export interface ApiDescription {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
  readonly 'x-problems': readonly ProblemDescription[];
}

export interface DescribedRoute {
  /** In capitals. */
  readonly method: string;
  /** With {parameters}. */
  readonly path: string;
  readonly operation: Operation;
}

export const description = signal<ApiDescription | 'loading' | 'failed'>('loading');

export async function loadDescription(): Promise<void> {
  try {
    const response = await fetch('/openapi.json');
    description.value = response.ok ? ((await response.json()) as ApiDescription) : 'failed';
  } catch {
    description.value = 'failed';
  }
}

export function routesOf({ paths }: ApiDescription): DescribedRoute[] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation,
    })),
  );
}
