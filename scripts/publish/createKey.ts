// `npm run keys -- --label L --scopes score,read [--expires-days N] [--local | --remote]`: makes a key and prints it,
// this once.

import { parseArgs } from 'node:util';
import { generateKey } from '../../worker/auth/keyFormat.ts';
import { isScope, SCOPES } from '../../worker/auth/scopes.ts';
import { ensureKeys } from './ensureKeys.ts';
import { openTarget, TARGET_HELP, TARGET_OPTIONS } from './openTarget.ts';
import { runPublication } from './runPublication.ts';

const DAY_MS = 86_400_000;

const HELP = `npm run keys -- --label L --scopes LIST [options]

Makes a key and prints it, this once: only its hash is stored.

  --label L              whose it is
  --scopes LIST          ${SCOPES.join(', ')}, separated by commas
  --expires-days N       1 to 9999; without it the key stays valid until it is revoked
${TARGET_HELP}`;

await runPublication(async () => {
  const { values } = parseArgs({
    options: {
      ...TARGET_OPTIONS,
      label: { type: 'string' },
      scopes: { type: 'string' },
      'expires-days': { type: 'string' },
    },
  });
  if (values.help) return HELP;
  const { label, scopes: list } = values;
  if (!label || !list)
    throw new Error(`Say --label and --scopes (${SCOPES.join(', ')}, separated by commas).\n\n${HELP}`);
  const scopes = list.split(',').map((scope) => {
    if (!isScope(scope)) throw new Error(`"${scope}" is no scope: expected ${SCOPES.join(', ')}.`);
    return scope;
  });
  const days = values['expires-days'];
  if (days !== undefined && !/^[1-9]\d{0,3}$/.test(days)) {
    throw new Error(`--expires-days is "${days}": expected a whole number from 1 to 9999.`);
  }
  const key = generateKey();
  const expiry = days === undefined ? {} : { expiresAt: new Date(Date.now() + Number(days) * DAY_MS) };
  const platform = await openTarget(values);
  try {
    const [keyId] = await ensureKeys(platform, [{ label, scopes, key, ...expiry }]);
    return `${key}\n${keyId} may: ${scopes.join(', ')}. It is not stored and cannot be shown again.`;
  } finally {
    await platform.close();
  }
});
