// `npm run lock`, after every `npm install` that changed package-lock.json: adds the packages for other systems that
// the registry in use did not serve. Their hash is unknown here; npm notes it where they are installed.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { missingPlatformPackages, withPlatformPackages } from './check/platformPackages.ts';
import { answerHelp } from './run/answerHelp.ts';
import { repositoryRoot } from './run/repositoryRoot.ts';

answerHelp(`npm run lock: adds to package-lock.json the packages for other systems that the registry in use did not serve. Run
it after every npm install that changed the file. It takes no options.`);

const path = join(repositoryRoot, 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8'));
const completed = withPlatformPackages(lock);
writeFileSync(path, `${JSON.stringify(completed, null, 2)}\n`);
const left = missingPlatformPackages(completed).map(({ name, version }) => `${name}@${version}`);
const added = missingPlatformPackages(lock).length - left.length;
console.log(`package-lock.json: ${added} packages for other systems added.`);
if (left.length > 0) {
  console.error(`Not added, because their version or system is unknown: ${left.join(', ')}`);
  process.exitCode = 1;
}
