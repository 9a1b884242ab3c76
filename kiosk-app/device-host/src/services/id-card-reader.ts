import type { ChipReader, ChipReadResult } from '@motcua/chip-reader';
import { assertNever } from '@motcua/devices';
import type { CardPresence } from '@motcua/devices/id-card';
import { names, parseChipReadRequest } from '@motcua/devices/wire';
import type { ChipProgress, CommonStatus } from '@motcua/devices/wire';
import type { Completion, Service, ServiceCommand } from '../wire/service.ts';
import { toCommonStatus, watchStatusChanges } from './common-status.ts';

/** A reader of chip cards as the wire's service `id-card-reader` (XFS4IoT CardReader, with a command of our own). */
export function idCardReaderService(reader: ChipReader): Service {
  const status = (): CommonStatus => ({
    ...toCommonStatus(reader.state, []),
    cardReader: { media: toMedia(reader.presence) },
  });
  const read: ServiceCommand = async (payload, { signal, emit }) => {
    const request = parseChipReadRequest(payload);
    if (request === undefined) {
      return {
        completionCode: 'invalidData',
        errorDescription: 'idNumber: twelve digits; items: names of items; portrait: true or false expected',
      };
    }
    const onProgress = (progress: ChipProgress): void => {
      if (progress.step === 'card-present') emit({ name: names.mediaInserted, payload: {} });
      emit({ name: names.idCardProgress, payload: progress });
    };
    return toCompletion(await reader.read(request, { signal, onProgress }));
  };
  return {
    name: 'id-card-reader',
    resetCommand: names.resetCardReader,
    commands: new Map([[names.readIdCard, read]]),
    status,
    capabilities: () => ({
      common: { deviceInformation: [{ modelName: reader.name }] },
      cardReader: { type: 'intelligentContactless' },
    }),
    watch: (listener) =>
      watchStatusChanges([reader, { watch: (changed) => reader.watchPresence(changed) }], status, (event) =>
        listener(event),
      ),
  };
}

function toCompletion(result: ChipReadResult): Completion {
  switch (result.code) {
    case 'read':
      return { completionCode: 'success', payload: result.answer };
    case 'refused':
      return { completionCode: 'commandErrorCode', payload: { errorCode: result.reason } };
    case 'canceled':
      return { completionCode: 'canceled' };
    case 'busy':
      return { completionCode: 'sequenceError' };
    case 'lost':
      return { completionCode: 'deviceNotReady' };
    default:
      return assertNever(result);
  }
}

function toMedia(presence: CardPresence): 'present' | 'notPresent' | 'unknown' {
  switch (presence) {
    case 'present':
    case 'mute':
      return 'present';
    case 'absent':
      return 'notPresent';
    case 'unknown':
      return 'unknown';
    default:
      return assertNever(presence);
  }
}
