// What the registry of models answers, as schemas.

import { z } from 'zod';
import { manifestSchema } from '../../../wasm/artefact/manifest.ts';
import { ALIASES } from '../../contractRegistry.ts';
import { envelope } from '../answerSchemas.ts';
import { actor, share, time } from './parts.ts';

const version = z.string().regex(/^[0-9a-f]{16}$/);
const alias = z.enum(ALIASES);
const trafficShare = share.nullable().describe('Of the challenger alone.');

const registeredModel = z
  .strictObject({
    version,
    aliases: z.array(alias),
    publishedAt: time,
    bytes: z.int().min(0),
    features: z.int().min(1),
    dataFingerprint: z.string(),
    metrics: z.nullable(manifestSchema.shape.metrics).describe('On the test part.'),
    decisionPoints: z.int().nullable(),
    files: z.record(z.string(), z.string()).describe('Paths, the model card among them.'),
  })
  .meta({ id: 'RegisteredModel' });

const aliasChange = z
  .strictObject({
    alias,
    version: version.nullable().describe('null = the alias was taken away.'),
    previousVersion: version.nullable(),
    shadowShare: trafficShare,
    canaryShare: trafficShare,
    reason: z.string(),
    actor,
    changedAt: time,
  })
  .meta({ id: 'AliasChange' });

const shadowCount = z.strictObject({
  day: z.iso.date(),
  decisions: z
    .string()
    .regex(/^(granted|refused)>(granted|refused)$/)
    .describe('champion>challenger'),
  pointsDifference: z.int().describe('Challenger minus champion, to the nearest multiple of ten.'),
  scores: z.int().min(0),
});

export const modelsAnswerSchema = z
  .strictObject({
    ...envelope,
    models: z.array(registeredModel).describe('Newest first.'),
    challenger: z
      .strictObject({ version, shadowShare: share, canaryShare: share, shadow: z.array(shadowCount) })
      .nullable(),
    changes: z.array(aliasChange).describe('Newest first.'),
  })
  .meta({ id: 'ModelsAnswer' });

export const aliasAnswerSchema = z
  .strictObject({ ...envelope, change: aliasChange })
  .meta({ id: 'AliasAnswer' });
