// The what-if: the fields of the request to play with. The loan first, the rest folded by family, and what the
// applicant cannot and should not be judged on kept apart.

import type { Application } from '../../wasm/features/application.ts';
import { APPLICATION_FIELDS, type ApplicationName } from '../../wasm/features/catalogue.ts';
import { type Field, GROUPS, type Group } from '../../wasm/features/field.ts';
import { m, say } from '../i18n/language.ts';
import { whatIf } from '../state.ts';
import { changeCount, resetAll, undo } from '../whatIf/whatIf.ts';
import { Button } from './Button.tsx';
import { FieldEditor } from './FieldEditor.tsx';
import { Icon } from './Icon.tsx';

type ApplicationField = Field & { readonly name: ApplicationName };

const SENSITIVE = APPLICATION_FIELDS.filter(({ sensitive }) => sensitive);
const LOAN = fieldsOf('loan');
const OTHER_GROUPS = (Object.keys(GROUPS) as Group[]).filter(
  (group) => group !== 'loan' && fieldsOf(group).length > 0,
);

function fieldsOf(group: Group): readonly ApplicationField[] {
  return APPLICATION_FIELDS.filter((field) => field.group === group && !field.sensitive);
}

export function WhatIfPanel({ application }: { application: Application }) {
  const { whatIf: words } = m.value;
  const state = whatIf.value;
  const changes = changeCount(state);
  return (
    <section class="panel what-if" aria-labelledby="what-if-title">
      <div class="panel-head">
        <div>
          <h2 id="what-if-title" class="panel-title">
            {words.title}
          </h2>
          <p class="panel-lead">{words.lead}</p>
        </div>
        <div class="what-if-actions">
          <span class={changes > 0 ? 'tag tag-edited' : 'tag'}>{words.changes(changes)}</span>
          <Button
            disabled={state.past.length === 0}
            onClick={() => {
              whatIf.value = undo(whatIf.value);
            }}
          >
            <Icon name="undo" />
            {words.undo}
          </Button>
          <Button
            disabled={changes === 0}
            onClick={() => {
              whatIf.value = resetAll(whatIf.value);
            }}
          >
            {words.resetAll}
          </Button>
        </div>
      </div>
      <h3 class="hidden">{say(GROUPS.loan)}</h3>
      <Editors fields={LOAN} application={application} />
      {OTHER_GROUPS.map((group) => (
        <FoldedGroup
          key={group}
          title={say(GROUPS[group])}
          fields={fieldsOf(group)}
          application={application}
        />
      ))}
      <FoldedGroup
        title={words.sensitiveTitle}
        lead={words.sensitiveLead}
        fields={SENSITIVE}
        application={application}
        apart
      />
    </section>
  );
}

interface FoldedGroupProps {
  readonly title: string;
  readonly lead?: string;
  readonly fields: readonly ApplicationField[];
  readonly application: Application;
  readonly apart?: boolean;
}

function FoldedGroup({ title, lead, fields, application, apart }: FoldedGroupProps) {
  const changed = fields.filter(({ name }) => name in whatIf.value.edits).length;
  return (
    <details class={apart ? 'fold fold-apart' : 'fold'}>
      <summary>
        <Icon name="chevronRight" />
        <h3>{title}</h3>
        {changed > 0 && <span class="tag tag-edited">{m.value.whatIf.changedInGroup(changed)}</span>}
        <span class="fold-count">{fields.length}</span>
      </summary>
      {lead && <p class="fold-lead">{lead}</p>}
      <Editors fields={fields} application={application} />
    </details>
  );
}

function Editors({ fields, application }: { fields: readonly ApplicationField[]; application: Application }) {
  return (
    <div class="editors">
      {fields.map((field) => (
        <FieldEditor key={field.name} field={field} application={application} />
      ))}
    </div>
  );
}
