import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HostApi } from '@motcua/care/host-api';
import { Secret, TOTP } from 'otpauth';
import { startDeviceHost } from '../../device-host.ts';
import type { DeviceHost } from '../../device-host.ts';
import { createLog } from '../../log.ts';
import { FakePrinter, FakeScanner } from '../../testing/fake-devices.ts';
import { makeOperatorCard } from '../entry/operator-card.ts';
import { LogHistory } from '../log-history.ts';
import type { CareSettings } from '../machine-care.ts';

/** A host with puppet devices, a gateway whose clock is in the test's hand, a secret and a card. */
export interface CareHost extends AsyncDisposable {
  readonly host: DeviceHost;
  readonly scanner: FakeScanner;
  readonly printer: FakePrinter;
  readonly history: LogHistory;
  readonly folder: string;
  readonly card: string;
  /** The kiosk's own page. */
  readonly screen: HostApi;
  /** The code of this moment. */
  code(): string;
  /** Somebody who has been let in, or who has a token from elsewhere. */
  api(token: string): HostApi;
}

export async function startCareHost(
  options: {
    readonly care?: CareSettings;
    readonly gatewayClockOffMs?: number;
    readonly enrolled?: boolean;
  } = {},
): Promise<CareHost> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-care-'));
  const gateway = createServer((_request, response) => {
    const date = new Date(Date.now() + (options.gatewayClockOffMs ?? 0)).toUTCString();
    response.writeHead(200, { date }).end('{}');
  }).listen(0, '127.0.0.1');
  await once(gateway, 'listening');
  const { port } = gateway.address() as AddressInfo;
  const secret = new Secret({ size: 20 });
  const card = makeOperatorCard();
  const history = new LogHistory();
  const [scanner, printer] = [new FakeScanner(), new FakePrinter()];
  const host = await startDeviceHost({
    port: 0,
    origins: [],
    shellFolder: folder,
    kiosk: { name: 'Kiosk 1', gateway: `http://127.0.0.1:${port}`, unit: '26740' },
    scanner,
    printer,
    renderReceipt: () => [],
    log: createLog((line) => history.add(line)),
    technician: {
      token: 'a-token-for-the-page',
      folder,
      history,
      care: {
        ...(options.enrolled !== false && { secret: secret.base32, cards: [card.hash] }),
        stateFolder: join(folder, 'state'),
        exportFolder: join(folder, 'stick'),
        ...options.care,
      },
    },
  });
  const api = (token: string): HostApi => new HostApi(token, `${host.address}/technician`);
  return {
    host,
    scanner,
    printer,
    history,
    folder,
    card: card.text,
    screen: api(host.token),
    code: () => new TOTP({ secret }).generate(),
    api,
    [Symbol.asyncDispose]: async () => {
      await host.close();
      gateway.close();
      gateway.closeAllConnections();
      await rm(folder, { recursive: true });
    },
  };
}
