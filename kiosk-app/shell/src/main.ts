import type { WaitingReport } from '@motcua/care';
import '@fontsource-variable/noto-sans-tc/index.css';
import { openKeptAnswers } from '@motcua/client/kept';
import { fontFiles } from '@motcua/elements/font-files';
import { declareFonts } from '@motcua/elements/fonts';
import { hostEngine, openSound, recordedEngine, synthesisEngine } from '@motcua/speech/engines';
import type { PlaceNames } from '@motcua/suggestions';
import './shell.styles.ts';
import './shell.define.ts';
import { parseConfiguration, takesConfiguration } from './configuration/shown-configuration.ts';
import { databases } from './databases.ts';
import { suggestFor } from './keyboard/suggest-for.ts';
import { usualScreenWidthMm, wearScreenSize } from './physical-size.ts';
import { parsePlaces } from './places.ts';
import { startShell } from './start-shell.ts';
import { waitingReport } from './technician/waiting-here.ts';
import { createAuxiliaryPorts } from './world/auxiliary-ports.ts';
import { createCarePorts } from './world/care-ports.ts';
import { createChime } from './world/chime.ts';
import { createConfigurationPorts } from './world/configuration-ports.ts';
import { createDevicePorts } from './world/device-ports.ts';
import { createGatewayPorts } from './world/gateway-ports.ts';
import { probeOf } from './world/gateway-probe.ts';
import { createHandoffPorts } from './world/handoff-ports.ts';
import { parseKioskConfig } from './world/kiosk-config.ts';
import { volumeLimitOf } from './world/limit-volume.ts';
import { loadRecordings } from './world/load-recordings.ts';
import { watchGateway } from './world/network-watch.ts';
import { createOutboxPorts } from './world/outbox-ports.ts';
import { pauseFor } from './world/pause-for.ts';
import { createPeoplePorts } from './world/people-ports.ts';
import { loadPlaceNames } from './world/place-names.ts';
import { createQueuePorts } from './world/queue-ports.ts';

/** Until a page that could not start is opened anew. */
const startAgainMs = 3000;

/** Whoever looks at the host's page sees what waits here as it was a minute ago at most. */
const tellWaitingMs = 60_000;

/** The kiosk's composition root: real gateway, real device host, this page's clock. */
async function main(): Promise<void> {
  declareFonts(fontFiles);
  const token = new URLSearchParams(location.hash.slice(1)).get('token') ?? '';
  const host = location.origin;
  const response = await fetch('config.json', { cache: 'no-store' });
  const json: unknown = await response.json();
  const {
    extensionMinutes,
    gateway,
    name: place,
    screenWidthMm,
    silent,
    streets,
    unit,
  } = parseKioskConfig(json);
  const configuration = parseConfiguration(json);
  const volumeLimit = volumeLimitOf(json);
  const now = (): Date => new Date();
  const restart = (): void => location.reload();

  wearScreenSize(screenWidthMm ?? usualScreenWidthMm);
  let placeNames: PlaceNames = {};
  // Without them typing goes on, with nothing to offer.
  void loadPlaceNames(unit, streets).then(
    (loaded) => (placeNames = loaded),
    () => undefined,
  );

  const network = watchGateway({ probe: probeOf(gateway), pause: pauseFor });
  for (const change of ['online', 'offline']) addEventListener(change, () => network.askNow());
  const answers = openKeptAnswers(databases.publicAnswers);
  const auxiliaries = createAuxiliaryPorts({ host, token });
  const { waiting: waitingApplications, ...outbox } = createOutboxPorts({ gateway });
  const { waiting: waitingTickets, ...queue } = createQueuePorts({ gateway, unit, network, answers });
  const { waiting: waitingFeedback, ...people } = createPeoplePorts({ gateway, unit, place, now });
  const waiting = async (): Promise<WaitingReport> => {
    const [applications, tickets, feedback] = await Promise.all([
      waitingApplications(),
      waitingTickets(),
      waitingFeedback(),
    ]);
    return waitingReport({ applications, tickets, feedback }, now());
  };
  const careWorld = createCarePorts({ host, token, restart, waiting });
  // What cannot be counted or told now is told in a minute.
  const tellWaiting = (): void => void careWorld.tellWaiting().catch(() => undefined);
  tellWaiting();
  setInterval(tellWaiting, tellWaitingMs);

  startShell({
    target: document.body,
    configuration,
    extensionCapMs: extensionMinutes === undefined ? undefined : extensionMinutes * 60_000,
    volumeLimit,
    places: parsePlaces(json),
    care: careWorld.care,
    suggest: suggestFor(() => placeNames),
    access: {
      ...auxiliaries.access,
      // A person's voice first, where a sentence has been recorded.
      engines: [
        recordedEngine(await loadRecordings()),
        hostEngine(auxiliaries.speech, openSound()),
        synthesisEngine(speechSynthesis),
      ],
      setLights: auxiliaries.setLights,
    },
    ports: {
      ...createGatewayPorts({ gateway, unit, place, configuration, network, answers }),
      ...createHandoffPorts({ gateway, unit }),
      ...outbox,
      ...queue,
      ...people,
      watchNetwork: (listener) => network.watch(listener),
      ...createDevicePorts({ host, token, now }),
      ...auxiliaries.ports,
      ...careWorld.ports,
      ...(takesConfiguration(json) &&
        createConfigurationPorts({ host, token, digest: configuration.digest })),
      ...(silent !== true && { chime: createChime(volumeLimit) }),
      now,
      restart,
    },
  });
}

// Before there is a screen nothing can show what went wrong. The host may have gone back to what worked by then.
await main().catch((error: unknown) => {
  console.error(error);
  setTimeout(() => location.reload(), startAgainMs);
});
