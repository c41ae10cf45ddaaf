// --help for commands without options of their own, before they do anything.

/** Prints the usage and ends the process where the command line asks for it. */
export function answerHelp(usage: string): void {
  if (!process.argv.slice(2).includes('--help')) return;
  console.log(usage);
  process.exit(0);
}
