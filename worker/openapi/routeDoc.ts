// What the documentation needs to know of one route. The table of them is in routeTable.ts.

import type { z } from 'zod';
import type { Text } from '../../wasm/features/field.ts';
import type { ApiFault } from '../apiFault.ts';

export const JSON_TYPE = 'application/json';

/** Areas, as the documentation parts the routes. */
export type RouteTag =
  | 'scoring'
  | 'applicants'
  | 'decisions'
  | 'client'
  | 'models'
  | 'monitoring'
  | 'records'
  | 'access'
  | 'operation';

export interface RouteDoc {
  readonly tag: RouteTag;
  /** One line. */
  readonly summary: Text;
  readonly description?: Text;
  /** An object schema of texts. */
  readonly query?: z.ZodType;
  /** By media type. */
  readonly request?: Readonly<Record<string, z.ZodType>>;
  readonly answer: {
    /** Default 200. */
    readonly status?: number;
    /** By media type; null = bytes of no schema; none at all = no body. */
    readonly content: Readonly<Record<string, z.ZodType | null>>;
  };
  /** Beside those of every route of its kind (key, scope, body, query), which the document adds itself. */
  readonly problems?: readonly ApiFault['reason'][];
  /** Executed by a test against the embedded demo as it stands; absent where it needs something made before. */
  readonly example?: RouteExample;
}

export interface RouteExample {
  /** Values of the path's parameters; `{modelVersion}`, `{decisionId}` and so on stand for what is there (fillExample). */
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}
