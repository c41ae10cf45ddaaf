// What the registry answers: every published model with what its manifest says, the challenger's traffic and what it
// would have said, and how the aliases came to be.

import { fromStore } from '../apiFault.ts';
import type { Alias, AliasChange, ModelsAnswer, RegisteredModel, ShadowCount } from '../contractRegistry.ts';
import type { Env } from '../env.ts';
import { ALIAS_CHANGES_MAX, MODELS_LISTED_MAX } from '../limits.ts';
import { readManifest } from '../storage/manifests.ts';
import { championVersion, currentChallenger } from './aliases.ts';

type Listed = Pick<RegisteredModel, 'version' | 'bytes' | 'features' | 'publishedAt' | 'dataFingerprint'>;

/** @throws ApiError `storage_failing`. */
export async function listModels(env: Env): Promise<Pick<ModelsAnswer, 'models' | 'challenger' | 'changes'>> {
  const [champion, challenger, rows, changes] = await Promise.all([
    championVersion(env),
    currentChallenger(env),
    readModels(env),
    readChanges(env),
  ]);
  const models = await Promise.all(
    rows.map(async (row) => {
      const aliases: Alias[] = [];
      if (row.version === champion) aliases.push('champion');
      if (row.version === challenger?.version) aliases.push('challenger');
      return describe(env, row, aliases);
    }),
  );
  const shadow = challenger && champion ? await readShadow(env, champion, challenger.version) : [];
  return { models, challenger: challenger && { ...challenger, shadow }, changes };
}

async function describe(env: Env, row: Listed, aliases: readonly Alias[]): Promise<RegisteredModel> {
  const manifest = await readManifest(env, row.version).catch(() => null);
  const files = manifest ? ['manifest.json', ...Object.keys(manifest.files)] : [];
  return {
    ...row,
    aliases,
    metrics: manifest?.metrics ?? null,
    decisionPoints: manifest?.decisionPoints ?? null,
    files: Object.fromEntries(files.map((file) => [file, `/v1/artefacts/${row.version}/${file}`])),
  };
}

async function readModels(env: Env): Promise<Listed[]> {
  const statement = env.DB.prepare(
    `SELECT version, bytes, features, data_fingerprint AS dataFingerprint, published_at AS publishedAt
     FROM models ORDER BY published_at DESC LIMIT ?`,
  ).bind(MODELS_LISTED_MAX);
  return (await fromStore('DB', () => statement.all<Listed>())).results;
}

async function readChanges(env: Env): Promise<AliasChange[]> {
  const statement = env.DB.prepare(
    `SELECT alias, version, previous_version AS previousVersion, shadow_share AS shadowShare,
       canary_share AS canaryShare, reason, actor, changed_at AS changedAt
     FROM alias_changes ORDER BY id DESC LIMIT ?`,
  ).bind(ALIAS_CHANGES_MAX);
  return (await fromStore('DB', () => statement.all<AliasChange>())).results;
}

async function readShadow(env: Env, champion: string, challenger: string): Promise<ShadowCount[]> {
  const statement = env.DB.prepare(
    `SELECT day, decisions, points_difference AS pointsDifference, scores
     FROM shadow_counts WHERE champion = ? AND challenger = ? ORDER BY day, decisions, points_difference`,
  ).bind(champion, challenger);
  return (await fromStore('DB', () => statement.all<ShadowCount>())).results;
}
