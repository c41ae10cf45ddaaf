// `npm run build`: the dashboard and the Worker into dist/, whether or not they changed.
import { buildStale } from './build/buildStale.ts';
import { answerHelp } from './run/answerHelp.ts';

answerHelp(
  'npm run build: the dashboard and the Worker into dist/, whether or not they changed. It takes no options.',
);

try {
  const built = await buildStale({ always: true });
  console.log(`Built into dist/: ${built.join(', ')}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
