// An artefact into KV and the registry: files first, then the row, the alias last, so that nobody meets half a model.

import type { AliasChange } from '../../worker/contractRegistry.ts';
import { aliasChangedEvent, insertAliasChange } from '../../worker/registry/aliasRecord.ts';
import type { Platform } from '../platform/platform.ts';
import { type ReadArtefact, sha256 } from './readArtefact.ts';
import { OPERATOR, recordChange } from './recordChange.ts';

export type Alias = 'champion' | 'challenger';

export interface PublishedModel {
  readonly modelVersion: string;
  /** What was written, in order; empty = it was published already. */
  readonly written: readonly string[];
}

/**
 * Writes only what differs from what is there, so running twice changes nothing and a damaged value is repaired.
 * @param reason of a change of alias, for the registry: the command.
 */
export async function publishModel(
  platform: Platform,
  artefact: ReadArtefact,
  alias: Alias | null,
  reason = 'npm run publish:model',
): Promise<PublishedModel> {
  const { modelVersion } = artefact.manifest;
  const written: string[] = [];
  for (const [file, bytes] of artefact.files) {
    if (await putChanged(platform, `${modelVersion}/${file}`, bytes)) written.push(file);
  }
  if (await register(platform, artefact)) written.push('registry');
  if (alias !== null && (await giveAlias(platform, alias, modelVersion, reason)))
    written.push(`alias ${alias}`);
  return { modelVersion, written };
}

/** As the registry does it: the record first, then the alias. */
async function giveAlias(
  platform: Platform,
  alias: Alias,
  version: string,
  reason: string,
): Promise<boolean> {
  const present = await platform.kvGet('MODELS', `alias/${alias}`);
  const previousVersion = present && Buffer.from(present).toString('utf8');
  if (previousVersion === version) return false;
  const change: AliasChange = {
    ...{ alias, version, previousVersion, shadowShare: null, canaryShare: null },
    ...{ reason, actor: OPERATOR, changedAt: new Date().toISOString() },
  };
  await recordChange(platform, aliasChangedEvent(change), [insertAliasChange(change)]);
  return putChanged(platform, `alias/${alias}`, Buffer.from(version));
}

async function putChanged(platform: Platform, key: string, bytes: Uint8Array): Promise<boolean> {
  const present = await platform.kvGet('MODELS', key);
  if (present !== null && Buffer.compare(present, bytes) === 0) return false;
  await platform.kvPut('MODELS', key, bytes);
  return true;
}

async function register(platform: Platform, { manifest, files }: ReadArtefact): Promise<boolean> {
  const { modelVersion, metrics, data, features } = manifest;
  const known = await platform.query('SELECT version FROM models WHERE version = ?', [modelVersion]);
  if (known.length > 0) return false;
  const bytes = [...files.values()].reduce((sum, file) => sum + file.length, 0);
  const manifestSha256 = await sha256(files.get('manifest.json')!);
  const insert = {
    sql: `INSERT INTO models (version, manifest_sha256, bytes, features, auc, cost_per_applicant, data_fingerprint, published_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    values: [
      ...[modelVersion, manifestSha256, bytes, features.length],
      ...[metrics.auc.value, metrics.costPerApplicant.value, data.fingerprint, new Date().toISOString()],
    ],
  };
  const subject = { kind: 'model', id: modelVersion } as const;
  await recordChange(platform, { action: 'model_published', subject, details: { manifestSha256 } }, [insert]);
  return true;
}
