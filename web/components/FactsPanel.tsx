// The file as it is stored: the request first, then those parts of the history that hold something.

import type { Application, ApplicationValue, HistoryRecord } from '../../wasm/features/application.ts';
import { APPLICATION_FIELDS, catalogue } from '../../wasm/features/catalogue.ts';
import { type Field, GROUPS, type Group } from '../../wasm/features/field.ts';
import { m, say } from '../i18n/language.ts';
import { type Fact, FactGroup } from './FactGroup.tsx';

const HISTORY_FIELDS = catalogue.filter(({ role, inModel }) => role === 'history' && inModel);
const HISTORY_SHOWN_AT_FIRST = 6;

interface FactsPanelProps {
  readonly application: Application;
  readonly history: HistoryRecord | null;
}

export function FactsPanel({ application, history }: FactsPanelProps) {
  const { facts: words } = m.value;
  const requested = groupFacts(APPLICATION_FIELDS, application, () => true);
  const known = groupFacts(
    HISTORY_FIELDS,
    history ?? {},
    ({ value }) => value !== undefined && value !== null,
  );
  return (
    <section class="panel facts" aria-labelledby="facts-title">
      <h2 id="facts-title" class="panel-title">
        {words.title}
      </h2>
      <h3 class="facts-part">{words.application}</h3>
      <Groups groups={requested} shownAtFirst={Number.POSITIVE_INFINITY} />
      <h3 class="facts-part">{words.history}</h3>
      {known.length > 0 ? (
        <Groups groups={known} shownAtFirst={HISTORY_SHOWN_AT_FIRST} />
      ) : (
        <p class="facts-none">{words.historyUnknown}</p>
      )}
    </section>
  );
}

function Groups({ groups, shownAtFirst }: { groups: readonly GroupedFacts[]; shownAtFirst: number }) {
  return (
    <div class="fact-groups">
      {groups.map(({ group, facts }) => (
        <FactGroup key={group} title={say(GROUPS[group])} facts={facts} shownAtFirst={shownAtFirst} />
      ))}
    </div>
  );
}

interface GroupedFacts {
  readonly group: Group;
  readonly facts: readonly Fact[];
}

function groupFacts(
  fields: readonly Field[],
  values: Readonly<Record<string, ApplicationValue>>,
  keep: (fact: Fact) => boolean,
): GroupedFacts[] {
  return (Object.keys(GROUPS) as Group[])
    .map((group) => {
      const own = fields.filter((field) => field.group === group);
      return { group, facts: own.map((field) => ({ field, value: values[field.name] })).filter(keep) };
    })
    .filter(({ facts }) => facts.length > 0);
}
