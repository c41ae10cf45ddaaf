// The data of a decision as a person reads them: label and value with its unit, in the groups of the catalogue.

import { formatValue } from '../../wasm/explain/formatValue.ts';
import type { Language } from '../../wasm/explain/language.ts';
import type { Application, ApplicationValue, HistoryRecord } from '../../wasm/features/application.ts';
import { APPLICATION_FIELDS, type CatalogueField, catalogue } from '../../wasm/features/catalogue.ts';
import { GROUPS, type Group } from '../../wasm/features/field.ts';
import type { FactGroup } from '../contractExplanation.ts';

type Values = Readonly<Record<string, ApplicationValue>>;

const HISTORY_FIELDS = catalogue.filter(({ role }) => role === 'history');

export function wordApplication(application: Application, language: Language): FactGroup[] {
  return wordFields(APPLICATION_FIELDS, application as Values, language);
}

export function wordHistory(history: HistoryRecord, language: Language): FactGroup[] {
  return wordFields(HISTORY_FIELDS, history as Values, language);
}

/** Labels of what the application leaves open and the model may read. */
export function missingLabels(application: Application, language: Language): string[] {
  const values = application as Values;
  return APPLICATION_FIELDS.filter(({ name, inModel }) => inModel && (values[name] ?? null) === null).map(
    ({ label }) => label[language],
  );
}

/** Titles of the groups that histories have and this one has nothing of. */
export function unknownGroups(known: readonly FactGroup[], language: Language): string[] {
  const groups = new Set(HISTORY_FIELDS.map(({ group }) => group));
  for (const { group } of known) groups.delete(group);
  return [...groups].map((group) => GROUPS[group][language]);
}

function wordFields(fields: readonly CatalogueField[], values: Values, language: Language): FactGroup[] {
  const byGroup = new Map<Group, FactGroup['facts'][number][]>();
  for (const field of fields) {
    const value = formatValue(field, values[field.name] ?? null, language);
    if (value === null) continue;
    const facts = byGroup.get(field.group) ?? [];
    facts.push({ field: field.name, label: field.label[language], value });
    byGroup.set(field.group, facts);
  }
  return [...byGroup].map(([group, facts]) => ({ group, title: GROUPS[group][language], facts }));
}
