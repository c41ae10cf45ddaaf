// Types of checkAddress.mjs, which must stay plain JavaScript.
export interface Environment {
  readonly [name: string]: string | undefined;
}
export interface ListenAddress {
  readonly host: string;
  readonly port: number;
  readonly fault?: undefined;
}
export interface AddressFault {
  readonly fault: string;
}
export function readAddress(environment: Environment): ListenAddress | AddressFault;
export function checkAddress(environment: Environment): Promise<string | undefined>;
