// The warnings of the tables as the report tells them: without the id that a warning quotes as its example.

import type { TrainingReport } from '../../../wasm/artefact/report.ts';
import { describeTableWarning, type TableWarning } from '../../tables/tableWarning.ts';

const WITHHELD = '(id not shown)';

export function reportedWarnings(warnings: readonly TableWarning[]): TrainingReport['warnings'] {
  return warnings.map((warning) => {
    const shown = withoutId(warning);
    return { ...shown, text: describeTableWarning(shown) };
  });
}

function withoutId(warning: TableWarning): TableWarning {
  switch (warning.reason) {
    case 'orphan_rows':
      return { ...warning, example: WITHHELD };
    case 'repeated_rows':
      return { ...warning, value: WITHHELD };
    default:
      return warning;
  }
}
