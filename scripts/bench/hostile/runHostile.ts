// Hostile requests against the built Worker in local workerd: how many were answered how, and which were not right.

import { Agent } from 'node:http';
import fc from 'fast-check';
import { readApplicantShard, writeApplicantShard } from '../../../wasm/artefact/applicantShard.ts';
import { generateKey } from '../../../worker/auth/keyFormat.ts';
import { SCOPES } from '../../../worker/auth/scopes.ts';
import { startTestServer } from '../../platform/fixtures/testServer.ts';
import { fixtureApplicants } from '../../publish/fixtures/fixtureApplicants.ts';
import { fixtureArtefact } from '../../publish/fixtures/fixtureArtefact.ts';
import { publishApplicants } from '../../publish/publishApplicants.ts';
import { publishModel } from '../../publish/publishModel.ts';
import { type HostileRequest, hostileRequest } from './hostileRequest.ts';
import { sendHostile } from './sendHostile.ts';

export interface HostileReport {
  readonly requests: number;
  /** How many answers of each status; 0 = cut. */
  readonly statuses: Readonly<Record<number, number>>;
  readonly slowestMs: number;
  readonly complaints: readonly { readonly request: HostileRequest; readonly complaint: string }[];
  /** After all of them a plain request was answered. */
  readonly alive: boolean;
}

/** Of an applicant that no request names. */
const SECRET_INCOME = 87_654_321.5;
const SECRET_ID = 3_141_592_653;

/** The same seed sends the same requests, in the same order, `atOnce` at a time. */
export async function runHostile(count: number, seed: number, atOnce = 8): Promise<HostileReport> {
  const server = await startTestServer();
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  try {
    const applicants = fixtureApplicants(5, 50);
    const { application, history } = applicants[0]!;
    const secret = {
      applicantId: SECRET_ID,
      application: { ...application, amount_income: SECRET_INCOME },
      history,
    };
    await publishModel(server.platform, await fixtureArtefact(3), 'champion');
    await publishApplicants(
      server.platform,
      readApplicantShard(writeApplicantShard([...applicants, secret])),
    );
    const keys = {
      none: null,
      junk: generateKey(),
      score: await server.keyFor('score'),
      all: await server.keyFor(...SCOPES),
    };
    const target = { url: server.url, agent, keys, secrets: [String(SECRET_INCOME), String(SECRET_ID)] };
    const waiting = fc.sample(hostileRequest, { numRuns: count, seed }).values();
    const statuses: Record<number, number> = {};
    const complaints: HostileReport['complaints'][number][] = [];
    let slowestMs = 0;
    const sendInTurn = async () => {
      for (const request of waiting) {
        const startedAt = performance.now();
        const { status, complaint } = await sendHostile(target, request);
        slowestMs = Math.max(slowestMs, performance.now() - startedAt);
        statuses[status] = (statuses[status] ?? 0) + 1;
        if (complaint) complaints.push({ request, complaint });
      }
    };
    await Promise.all(Array.from({ length: atOnce }, sendInTurn));
    const { status } = await server.call('POST', '/v1/score', { key: keys.score, body: { application } });
    return { requests: count, statuses, slowestMs, complaints, alive: status === 200 };
  } finally {
    agent.destroy();
    await server.stop();
  }
}
