// `node scripts/bench/hostileRequests.ts [count] [seed]`: hostile requests against local workerd, 20,000 by default.
// Prints what was answered; fails when an answer is a 5xx, no valid problem, late, or tells of another applicant.

import { runHostile } from './hostile/runHostile.ts';

const count = Number(process.argv[2] ?? 20_000);
const seed = Number(process.argv[3] ?? 1);
const startedAt = performance.now();
const { statuses, slowestMs, complaints, alive } = await runHostile(count, seed);
const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
console.log(
  `${new Date().toISOString()}  ${count} requests, seed ${seed}, ${seconds} s, slowest ${slowestMs.toFixed(0)} ms`,
);
console.log(`answers by status: ${JSON.stringify(statuses)}; alive afterwards: ${alive}`);
for (const { request, complaint } of complaints.slice(0, 20)) {
  const body = request.body && Buffer.from(request.body).toString('latin1').slice(0, 200);
  console.log(complaint, JSON.stringify({ ...request, body }));
}
console.log(`${complaints.length} complaints`);
process.exitCode = complaints.length === 0 && alive ? 0 : 1;
