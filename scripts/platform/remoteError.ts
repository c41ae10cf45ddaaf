// What Cloudflare's REST API answered instead of what was asked, as a tagged value, and its wording.

export type RemoteFault =
  | { readonly reason: 'not_configured'; readonly missing: readonly string[] }
  | {
      readonly reason: 'refused';
      readonly call: string;
      readonly status: number;
      readonly messages: readonly string[];
    }
  | { readonly reason: 'gave_up'; readonly call: string; readonly attempts: number; readonly last: string }
  | { readonly reason: 'partly_written'; readonly call: string; readonly keys: readonly string[] };

export class RemoteError extends Error {
  override readonly name = 'RemoteError';
  readonly fault: RemoteFault;
  constructor(fault: RemoteFault) {
    super(wordRemoteFault(fault));
    this.fault = fault;
  }
}

function wordRemoteFault(fault: RemoteFault): string {
  switch (fault.reason) {
    case 'not_configured':
      return `To publish to Cloudflare, set ${fault.missing.join(', ')}.`;
    case 'refused':
      return `Cloudflare refused ${fault.call} with status ${fault.status}: ${fault.messages.join('; ') || 'no reason given'}.`;
    case 'gave_up':
      return `Cloudflare did not do ${fault.call} in ${fault.attempts} attempts; the last one: ${fault.last}.`;
    case 'partly_written':
      return `Cloudflare did not write ${fault.keys.length} keys in ${fault.call}, the first being ${fault.keys[0]}.`;
  }
}
