/** The command that writes the synthetic tables: arguments in, tables on disk, a short account on stdout. */
import { generateTables } from './generateTables.ts';
import { parseGenerateArguments, usage } from './parseGenerateArguments.ts';
import { SyntheticError } from './syntheticError.ts';

const EXIT_REFUSED = 2;
const EXIT_FAILED = 1;
const EXIT_INTERRUPTED = 130;

async function main(): Promise<void> {
  const options = parseGenerateArguments(process.argv.slice(2));
  if (options === 'help') {
    process.stdout.write(usage);
    return;
  }
  const interruption = new AbortController();
  process.once('SIGINT', () => interruption.abort());
  process.once('SIGTERM', () => interruption.abort());
  const start = performance.now();
  const written = await generateTables(options, process.stderr, interruption.signal);
  for (const { path, rows, bytes } of written) {
    process.stdout.write(`${path}  ${rows} rows  ${(bytes / 1e6).toFixed(1)} MB\n`);
  }
  const rows = written.reduce((sum, table) => sum + table.rows, 0);
  const megabytes = written.reduce((sum, table) => sum + table.bytes, 0) / 1e6;
  const seconds = (performance.now() - start) / 1000;
  process.stdout.write(`${rows} rows, ${megabytes.toFixed(0)} MB in ${seconds.toFixed(1)} s\n`);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof SyntheticError)) throw error;
  process.stderr.write(`${error.message}\n`);
  const { reason } = error.failure;
  process.exitCode =
    reason === 'interrupted' ? EXIT_INTERRUPTED : reason === 'cannot_write' ? EXIT_FAILED : EXIT_REFUSED;
}
