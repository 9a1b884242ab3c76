import { resolve } from 'node:path';

export interface PanelEnvironment {
  /** 0 = any free one. */
  readonly port: number;
  /** The gateway's address, the far end of the network cable. */
  readonly gateway: string;
  readonly dataFolder: string;
  /** `auto`: a pseudo-terminal where this machine can make one, else a TCP serial bridge. */
  readonly serial: 'auto' | 'pty' | 'tcp';
}

export type EnvironmentResult =
  | { readonly code: 'environment'; readonly environment: PanelEnvironment }
  | { readonly code: 'invalid'; readonly reasons: readonly string[] };

/** Reads and checks the variables that the panel knows. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): EnvironmentResult {
  const {
    MOTCUA_PANEL_PORT: port = '0',
    MOTCUA_GATEWAY: gateway = '',
    MOTCUA_DATA: data = '',
    MOTCUA_SERIAL: serial = 'auto',
  } = variables;
  const reasons: string[] = [];
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    reasons.push('MOTCUA_PANEL_PORT: a port from 0 to 65535 expected');
  }
  if (!/^http:\/\/[\w.-]+(:\d{1,5})?$/.test(gateway) || !URL.canParse(gateway)) {
    reasons.push('MOTCUA_GATEWAY: an address like http://127.0.0.1:7101 expected');
  }
  if (data === '') reasons.push('MOTCUA_DATA: a folder for the papers expected');
  if (!isSerial(serial)) reasons.push('MOTCUA_SERIAL: auto, pty or tcp expected');
  if (reasons.length > 0 || !isSerial(serial)) return { code: 'invalid', reasons };
  return {
    code: 'environment',
    environment: { port: Number(port), gateway, dataFolder: resolve(data), serial },
  };
}

function isSerial(value: string): value is PanelEnvironment['serial'] {
  return value === 'auto' || value === 'pty' || value === 'tcp';
}
