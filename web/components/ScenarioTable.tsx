// The table of kept scenarios: one column each beside the file and the present what-if; rows for what is decided, for
// every value that differs, and for the points of every group.

import type { ComponentChildren } from 'preact';
import type { ExplainedAssessment } from '../../wasm/explain/explainedScorer.ts';
import type { ApplicationName } from '../../wasm/features/catalogue.ts';
import { fieldOf } from '../../wasm/features/catalogue.ts';
import { GROUPS } from '../../wasm/features/field.ts';
import { formatFieldValue } from '../i18n/fieldValue.ts';
import { formatChange, formatNumber, formatShare } from '../i18n/format.ts';
import { inLanguage, language, m, say } from '../i18n/language.ts';
import { whatIfWords } from '../i18n/whatIfWords.ts';
import { type OpenFile, type PresentScenario, scenarios, storedResult, whatIf } from '../state.ts';
import { removeScenario, type Scenario } from '../whatIf/scenarios.ts';
import {
  changeCount,
  currentValue,
  type Edits,
  replaceEdits,
  sameEdits,
  untouched,
} from '../whatIf/whatIf.ts';
import { Button } from './Button.tsx';
import { DecisionBadge } from './DecisionBadge.tsx';
import { Icon } from './Icon.tsx';

interface Column {
  readonly title: string;
  readonly edits: Edits;
  readonly result: ExplainedAssessment | null;
  readonly scenario: Scenario | null;
}

interface ScenarioTableProps {
  readonly file: OpenFile;
  readonly kept: readonly Scenario[];
  readonly scored: readonly (ExplainedAssessment | null)[];
  readonly present: PresentScenario;
}

export function ScenarioTable(props: ScenarioTableProps) {
  const { file, present } = props;
  const words = inLanguage(whatIfWords);
  const columns = columnsOf(props);
  const names = fieldsThatDiffer(file, columns);
  const { result: resultWords } = m.value;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section class="scenario-scroll" tabIndex={0} aria-label={words.comparison}>
      <table class="scenario-table">
        <caption class="hidden">{words.comparison}</caption>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <ColumnHead
                key={column.title}
                column={column}
                file={file}
                isPresent={sameEdits(column.edits, present.edits)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          <Row
            label={resultWords.recommendation}
            columns={columns}
            cell={({ result }) => result && <DecisionBadge decision={result.assessment.decision} />}
          />
          <Row
            label={resultWords.pointsTitle}
            columns={columns}
            cell={({ result }) => result && formatNumber(result.assessment.points, language.value, 0)}
            strong
          />
          <Row
            label={resultWords.probability}
            columns={columns}
            cell={({ result }) =>
              result && formatShare(result.assessment.probabilityOfDefault, language.value)
            }
          />
          {names.map((name) => (
            <Row
              key={name}
              label={say(fieldOf(name).label)}
              columns={columns}
              cell={({ edits }) => {
                const value = currentValue({ ...untouched, edits }, file.application, name);
                const shown = formatFieldValue(fieldOf(name), value, language.value, m.value);
                return (
                  <span class={name in edits ? 'scenario-edited' : ''}>
                    {shown ?? m.value.facts.notGiven}
                  </span>
                );
              }}
            />
          ))}
          {groupsThatDiffer(columns).map(({ group, g }) => (
            <Row
              key={group}
              label={say(GROUPS[group])}
              columns={columns}
              cell={({ result }) =>
                result && formatChange(result.explanation.groups[g]!.points, language.value)
              }
              faint
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function columnsOf({ file, kept, scored, present: { edits, result } }: ScenarioTableProps): Column[] {
  const words = inLanguage(whatIfWords);
  const isNew = changeCount({ edits }) > 0 && !kept.some((scenario) => sameEdits(scenario.edits, edits));
  const present: Column = { title: m.value.whatIf.title, edits, result, scenario: null };
  return [
    ...(file.applicantId === null
      ? []
      : [{ title: words.file, edits: {}, result: storedResult.value, scenario: null }]),
    ...kept.map((scenario, i) => ({
      title: scenario.name,
      edits: scenario.edits,
      result: scored[i] ?? null,
      scenario,
    })),
    ...(isNew ? [present] : []),
  ];
}

interface ColumnHeadProps {
  readonly column: Column;
  readonly file: OpenFile;
  readonly isPresent: boolean;
}

function ColumnHead({ column: { title, edits, scenario }, file, isPresent }: ColumnHeadProps) {
  const words = inLanguage(whatIfWords);
  return (
    <th scope="col">
      <span class="scenario-name">{title}</span>
      {isPresent && <span class="tag tag-edited">{words.now}</span>}
      {scenario && (
        <span class="scenario-actions">
          <button
            type="button"
            class="text-button"
            disabled={isPresent}
            aria-label={words.apply(title)}
            onClick={() => {
              whatIf.value = replaceEdits(whatIf.value, file.application, edits);
            }}
          >
            {words.applyShort}
          </button>
          <Button
            kind="quiet"
            label={words.remove(title)}
            onClick={() => {
              scenarios.value = removeScenario(scenarios.value, title);
            }}
          >
            <Icon name="cross" />
          </Button>
        </span>
      )}
    </th>
  );
}

interface RowProps {
  readonly label: string;
  readonly columns: readonly Column[];
  readonly cell: (column: Column) => ComponentChildren;
  readonly strong?: boolean;
  readonly faint?: boolean;
}

function Row({ label, columns, cell, strong = false, faint = false }: RowProps) {
  return (
    <tr class={strong ? 'scenario-strong' : faint ? 'scenario-faint' : undefined}>
      <th scope="row">{label}</th>
      {columns.map((column) => (
        <td key={column.title}>{cell(column)}</td>
      ))}
    </tr>
  );
}

/** Only the fields whose values are not the same in all columns. */
function fieldsThatDiffer({ application }: OpenFile, columns: readonly Column[]): ApplicationName[] {
  const edited = [...new Set(columns.flatMap(({ edits }) => Object.keys(edits)))] as ApplicationName[];
  return edited.filter((name) => {
    const values = columns.map(
      ({ edits }) => currentValue({ ...untouched, edits }, application, name) ?? null,
    );
    return values.some((value) => value !== values[0]);
  });
}

/** Only the groups whose points are not the same in all columns. */
function groupsThatDiffer(columns: readonly Column[]) {
  const explanations = columns.flatMap(({ result }) => (result ? [result.explanation] : []));
  const groups = explanations[0]?.groups ?? [];
  return groups
    .map(({ group, points }, g) => ({ group, g, points }))
    .filter(({ g, points }) => explanations.some((one) => one.groups[g]!.points !== points));
}
