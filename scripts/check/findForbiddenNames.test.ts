import { expect, it } from 'vitest';
import { findForbiddenNames } from './findForbiddenNames.ts';

it.each(['wasm/utils.ts', 'web/helpers/date.ts', 'worker/common.test.ts', 'training/Service.ts'])(
  'refuses %s',
  (path) => {
    expect(findForbiddenNames(path)).toHaveLength(1);
  },
);

it.each(['wasm/errors.ts', 'web/components/CommonFacts.tsx', 'training/commonTables.ts'])(
  'accepts %s',
  (path) => {
    expect(findForbiddenNames(path)).toEqual([]);
  },
);
