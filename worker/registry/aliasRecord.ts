// How a change of an alias is recorded: a row of the registry's journal and an entry of the audit chain, the same for the
// API (changeAlias.ts) and for `npm run publish:model`.

import type { AuditEvent } from '../audit/appendAudit.ts';
import type { BoundSql } from '../audit/linkEntries.ts';
import type { AliasChange } from '../contractRegistry.ts';

/** Null travels as an empty text, because the database's REST API binds texts alone. */
export function insertAliasChange(change: AliasChange): BoundSql {
  const { alias, version, previousVersion, shadowShare, canaryShare, reason, actor, changedAt } = change;
  return {
    sql: `INSERT INTO alias_changes (alias, version, previous_version, shadow_share, canary_share, reason, actor, changed_at)
      VALUES (?, nullif(?, ''), nullif(?, ''), nullif(?, ''), nullif(?, ''), ?, ?, ?)`,
    values: [
      ...[alias, version ?? '', previousVersion ?? '', shadowShare ?? '', canaryShare ?? ''],
      ...[reason, actor, changedAt],
    ],
  };
}

export function aliasChangedEvent(change: AliasChange) {
  const { actor, alias, version, previousVersion, shadowShare, canaryShare } = change;
  return {
    actor,
    action: 'alias_changed',
    subject: version === null ? null : { kind: 'model', id: version },
    details: { alias, version, previousVersion, shadowShare, canaryShare },
  } as const satisfies AuditEvent;
}
