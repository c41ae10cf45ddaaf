// Where the local server listens, read from HOST and PORT, and whether it can. Plain JavaScript: scripts/setup.mjs asks
// it on the machine's own Node, before anything is installed.
import { createServer } from 'node:net';

const DEFAULT_HOST = '127.0.0.1';
const DEFAULT_PORT = 8787;
const LARGEST_PORT = 65_535;

/** The address that HOST and PORT name, or the sentence that says what is wrong with them. */
export function readAddress(environment) {
  const host = environment.HOST?.trim() || DEFAULT_HOST;
  const text = environment.PORT?.trim() || String(DEFAULT_PORT);
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > LARGEST_PORT)
    return { fault: `PORT is "${text}": expected a whole number from 1 to ${LARGEST_PORT}.` };
  return { host, port };
}

/** Undefined when the address of HOST and PORT can be listened on; otherwise a sentence with the way out. */
export async function checkAddress(environment) {
  const address = readAddress(environment);
  if (address.fault !== undefined) return address.fault;
  const { host, port } = address;
  const code = await tryToListen(host, port);
  if (code === undefined) return undefined;
  const other = `Choose another one, for example: PORT=${port < LARGEST_PORT ? port + 1 : port - 1} npm start`;
  if (code === 'EADDRINUSE') return `Port ${port} on ${host} is already in use. ${other}`;
  if (code === 'EACCES') return `Port ${port} on ${host} needs rights this user does not have. ${other}`;
  return `HOST is "${host}": this machine cannot listen there (${code}). Leave HOST out for ${DEFAULT_HOST}.`;
}

function tryToListen(host, port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code ?? error.message));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}
