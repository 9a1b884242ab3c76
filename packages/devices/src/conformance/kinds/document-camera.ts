import type { CapturedDocument } from '../../document-camera/document-camera.ts';
import type { Bench } from '../bench.ts';
import type { ClauseOf } from '../clause.ts';
import { deviceClauses } from '../clauses/device-clauses.ts';
import { operationClauses } from '../clauses/operation-clauses.ts';
import { codeOf } from '../trial.ts';

type CameraBench = Bench<'document-camera'>;

const never = (): AbortSignal => new AbortController().signal;

export const documentCameraClauses: readonly ClauseOf<'document-camera'>[] = [
  ...deviceClauses('document-camera'),
  ...operationClauses<CameraBench>({
    contract: 'document-camera',
    verb: 'capture',
    prepare: async ({ hands }, trial) => {
      await hands.putDocument();
      await trial.hand(hands.blockShutter, 'blockShutter')();
    },
    start: ({ device }, signal) => device.capture({ signal }),
    complete: async ({ device, hands }, trial, signal) => {
      await hands.putDocument();
      return trial.soon(device.capture({ signal }), 'capture');
    },
    done: 'captured',
  }),
  {
    id: 'document-camera/captured-is-a-picture',
    prose: 'The bytes of `captured` are a picture of the declared type, with a size.',
    run: async ({ device, hands }, trial) => {
      await hands.putDocument();
      const result = await trial.soon(device.capture({ signal: never() }), 'capture');
      trial.expect(result.code === 'captured', `it ended with ${codeOf(result)}`);
      if (result.code !== 'captured') return;
      const { document } = result;
      trial.expect(beginsAsDeclared(document), `the bytes are no ${document.mediaType}`);
      trial.expect(document.widthPixels > 0 && document.heightPixels > 0, 'it has no size');
    },
  },
  {
    id: 'document-camera/empty-plate-is-coded',
    prose: 'Where `noticesDocument` is true, a capture of the empty plate ends with `no-document`.',
    run: async ({ device, hands }, trial) => {
      trial.concerns(device.noticesDocument, 'it does not notice documents');
      await hands.takeDocumentAway();
      const result = await trial.soon(device.capture({ signal: never() }), 'capture');
      trial.expect(result.code === 'no-document', `it ended with ${codeOf(result)}`);
    },
  },
];

function beginsAsDeclared({ bytes, mediaType }: CapturedDocument): boolean {
  const start = mediaType === 'image/png' ? [0x89, 0x50, 0x4e, 0x47] : [0xff, 0xd8, 0xff];
  return start.every((byte, index) => bytes[index] === byte);
}
