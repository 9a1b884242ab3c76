import { isRecord, names } from '@motcua/devices/wire';
import type { Payload } from '@motcua/devices/wire';
import type { Completion, Service } from './service.ts';

/** Major versions that are spoken: 1 as of 2021, 2 with the header as of 2023-2. */
const majors: readonly number[] = [1, 2];
const versions = ['1.0', '2.0'] as const;

/** Whether a command of this version is understood; without one it is taken for the first. */
export function speaks(version: string | undefined): boolean {
  const major = /^(\d{1,4})\.\d{1,4}$/.exec(version ?? '1.0')?.[1];
  return major !== undefined && majors.includes(Number(major));
}

/** `Common.SetVersions`: the client says which major version of each message it is going to speak. */
export function agreeOnVersions({ commands = {}, events = {} }: Payload): Completion {
  const wanted = [commands, events].flatMap((part) => (isRecord(part) ? Object.values(part) : [undefined]));
  const refused = wanted.some((major) => typeof major !== 'number' || !majors.includes(major));
  if (!refused) return { completionCode: 'success' };
  return { completionCode: 'invalidData', errorDescription: 'a version that is not spoken here' };
}

/** `Common.Capabilities`: the service's own, with the commands and versions that every service has to list. */
export function capabilitiesOf(service: Service): Payload {
  const own = service.capabilities() as Payload;
  const common = isRecord(own['common']) ? own['common'] : {};
  const listed = (commands: readonly string[]): object =>
    Object.fromEntries(commands.map((command) => [command, { versions }]));
  const commonCommands = [names.status, names.capabilities, names.cancel, names.setVersions];
  const [family = 'Common'] = service.resetCommand.split('.');
  const claiming = service.commands.size === 0 ? [] : [names.claim, names.release];
  const commands = [...service.commands.keys(), service.resetCommand, ...claiming];
  const interfaces = [
    {
      name: 'Common',
      commands: listed(commonCommands),
      events: listed([names.statusChanged]),
      maximumRequests: 0,
    },
    ...(family === 'Common' ? [] : [{ name: family, commands: listed(commands), maximumRequests: 8 }]),
  ];
  return { ...own, interfaces, common: { serviceVersion: '0.1.0', ...common } };
}
