// `npm run report -- --artefact DIR [options]`: the documents of a run, from the files it left.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readInputs } from './documents/readInputs.ts';
import { renderDocuments } from './documents/renderDocuments.ts';

const HELP = `npm run report -- --artefact DIR [options]

Writes model-card, methodology and slides, each as .fr.html and .en.html, to be read or printed to PDF.

  --artefact DIR         folder with manifest.json and report.json
  --comparison FILE      what npm run compare -- --out FILE wrote
  --imbalance FILE       what npm run imbalance -- --out FILE wrote
  --selection FILE       what npm run selection -- --out FILE wrote, in place of what the report holds
  --pictures DIR         folder with applicant-fr.png and applicant-en.png for the slides (default data/pictures)
  --out DIR              where to write (default .local/report); the artefact itself is left as it is`;

async function main(): Promise<void> {
  const root = join(import.meta.dirname, '../..');
  const { values } = parseArgs({
    options: {
      artefact: { type: 'string' },
      comparison: { type: 'string' },
      imbalance: { type: 'string' },
      selection: { type: 'string' },
      pictures: { type: 'string', default: join(root, 'data/pictures') },
      out: { type: 'string', default: join(root, '.local/report') },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void console.log(HELP);
  const { artefact, out, ...rest } = values;
  if (!artefact) throw new Error(`--artefact is needed.\n\n${HELP}`);
  const documents = renderDocuments(await readInputs({ artefact, ...rest }));
  await mkdir(out, { recursive: true });
  for (const [name, text] of Object.entries(documents)) {
    await writeFile(join(out, name), text);
    console.log(`${join(out, name)}  ${Math.round(Buffer.byteLength(text) / 1_000)} kB`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
