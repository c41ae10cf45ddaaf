// The what-if: the fields of the request to play with. The loan first, the rest folded by family, and what the
// applicant cannot and should not be judged on kept apart.

import { useComputed, useSignal } from '@preact/signals';
import type { Application } from '../../wasm/features/application.ts';
import {
  APPLICATION_FIELDS,
  type ApplicationName,
  fieldOf,
  isFieldName,
} from '../../wasm/features/catalogue.ts';
import { type Field, GROUPS, type Group } from '../../wasm/features/field.ts';
import { inLanguage, m, say } from '../i18n/language.ts';
import { whatIfWords } from '../i18n/whatIfWords.ts';
import { loanLinked, sharedEdits, whatIf } from '../state.ts';
import { changeCount, type MovingPart } from '../whatIf/whatIf.ts';
import { Alert } from './Alert.tsx';
import { FieldEditor } from './FieldEditor.tsx';
import { Icon } from './Icon.tsx';
import { WhatIfActions } from './WhatIfActions.tsx';

type ApplicationField = Field & { readonly name: ApplicationName };

const SENSITIVE = partsOf(APPLICATION_FIELDS.filter(({ sensitive }) => sensitive));
/** The number of instalments beside the two fields it follows from. */
const LOAN: readonly MovingPart[] = partsOf(fieldsOf('loan')).flatMap((part) =>
  part === 'amount_annuity' ? ['duration', part] : [part],
);
const OTHER_GROUPS = (Object.keys(GROUPS) as Group[]).filter(
  (group) => group !== 'loan' && fieldsOf(group).length > 0,
);

function fieldsOf(group: Group): readonly ApplicationField[] {
  return APPLICATION_FIELDS.filter((field) => field.group === group && !field.sensitive);
}

function partsOf(fields: readonly ApplicationField[]): readonly MovingPart[] {
  return fields.map(({ name }) => name);
}

export function WhatIfPanel({ application }: { application: Application }) {
  const { whatIf: words } = m.value;
  const { link, linkHint } = inLanguage(whatIfWords);
  return (
    <section class="panel what-if" aria-labelledby="what-if-title">
      <div class="panel-head">
        <div>
          <h2 id="what-if-title" class="panel-title">
            {words.title}
          </h2>
          <p class="panel-lead">{words.lead}</p>
        </div>
        <WhatIfActions />
      </div>
      <SharedNotice />
      <h3 class="hidden">{say(GROUPS.loan)}</h3>
      <label class="loan-link">
        <input
          type="checkbox"
          checked={loanLinked.value}
          onChange={(event) => {
            loanLinked.value = event.currentTarget.checked;
          }}
        />
        <span>
          {link}. <span class="loan-link-hint">{linkHint}</span>
        </span>
      </label>
      <Editors parts={LOAN} application={application} />
      {OTHER_GROUPS.map((group) => (
        <FoldedGroup
          key={group}
          title={say(GROUPS[group])}
          parts={partsOf(fieldsOf(group))}
          application={application}
        />
      ))}
      <FoldedGroup
        title={words.sensitiveTitle}
        lead={words.sensitiveLead}
        parts={SENSITIVE}
        application={application}
        apart
      />
    </section>
  );
}

/** What the link that led here changed. */
function SharedNotice() {
  const words = inLanguage(whatIfWords);
  const shared = sharedEdits.value;
  if (!shared) return null;
  const names = shared.refused.map((name) => (isFieldName(name) ? say(fieldOf(name).label) : name));
  return (
    <Alert tone="info" title={words.sharedOpened(changeCount(shared))}>
      {names.length > 0 && words.sharedIgnored(names.join(', '))}
    </Alert>
  );
}

interface FoldedGroupProps {
  readonly title: string;
  readonly lead?: string;
  readonly parts: readonly MovingPart[];
  readonly application: Application;
  readonly apart?: boolean;
}

/** Its editors are made when it is opened: while a slider moves, what nobody sees costs nothing. */
function FoldedGroup({ title, lead, parts, application, apart }: FoldedGroupProps) {
  const open = useSignal(false);
  const changed = useComputed(() => parts.filter((part) => part in whatIf.value.edits).length).value;
  return (
    <details
      class={apart ? 'fold fold-apart' : 'fold'}
      onToggle={(event) => {
        open.value = event.currentTarget.open;
      }}
    >
      <summary>
        <Icon name="chevronRight" />
        <h3>{title}</h3>
        {changed > 0 && <span class="tag tag-edited">{m.value.whatIf.changedInGroup(changed)}</span>}
        <span class="fold-count">{parts.length}</span>
      </summary>
      {lead && <p class="fold-lead">{lead}</p>}
      {open.value && <Editors parts={parts} application={application} />}
    </details>
  );
}

function Editors({ parts, application }: { parts: readonly MovingPart[]; application: Application }) {
  return (
    <div class="editors">
      {parts.map((part) => (
        <FieldEditor key={part} part={part} application={application} />
      ))}
    </div>
  );
}
