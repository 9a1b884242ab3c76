import type { SmartCardContent, SmartClaim, SmartReadResult } from '../../id-card/smart-reader.ts';
import type { Bench } from '../bench.ts';
import { deafSignal, spoil } from './spoil.ts';
import type { Mistakes } from './spoil.ts';

type Reader = Bench<'smart-card-reader'>['device'];
type Read = SmartClaim['read'];

/** A driver with another `read`. */
const reading = (device: Reader, replaced: (read: Read, claim: SmartClaim) => Read): Reader =>
  spoil(device, {
    claim: () => {
      const claimed = device.claim();
      if (claimed.code !== 'claimed') return claimed;
      const { claim } = claimed;
      const read = replaced((request) => claim.read(request), claim);
      return { code: 'claimed', claim: spoil(claim, { read }) };
    },
  });

/** A driver that says one ending in the words of another. */
const miscalling =
  (code: SmartReadResult['code'], otherwise: SmartReadResult) =>
  ({ device }: Bench<'smart-card-reader'>): Reader =>
    reading(device, (read) => async (request) => {
      const result = await read(request);
      return result.code === code ? otherwise : result;
    });

/** As above, where nothing but a change of the reader's state ended the reading. */
const miscallingIn =
  (state: Reader['state']['kind']) =>
  ({ device }: Bench<'smart-card-reader'>): Reader =>
    reading(device, (read) => async (request) => {
      const result = await read(request);
      return device.state.kind === state ? { code: 'timeout' } : result;
    });

/** A driver that hands on other content. */
const content =
  (changed: (content: SmartCardContent) => object) =>
  ({ device }: Bench<'smart-card-reader'>): Reader =>
    reading(device, (read) => async (request) => {
      const result = await read(request);
      if (result.code !== 'read') return result;
      return { code: 'read', content: { ...result.content, ...changed(result.content) } };
    });

const everything = (text: (value: string) => string) => (read: SmartCardContent) => ({
  fields: Object.fromEntries(Object.entries(read.fields).map(([field, value]) => [field, text(value)])),
});

export const smartReaderMistakes: Mistakes<'smart-card-reader'> = {
  'smart-card-reader/release-ends-reading': ({ device }) =>
    reading(device, (read) => async (request) => {
      const result = await read(request);
      const isReleased = result.code === 'canceled' && !request.signal.aborted;
      return isReleased ? { code: 'reader-lost' } : result;
    }),
  'smart-card-reader/unplug-ends-reading': miscallingIn('lost'),
  'smart-card-reader/close-ends-reading': miscallingIn('closed'),
  'smart-card-reader/torn-card-is-told': miscalling('card-torn', { code: 'reader-lost' }),
  'smart-card-reader/unreadable-card-is-refused': miscalling('refused', { code: 'garbled' }),
  'smart-card-reader/nonsense-is-garbled': miscalling('garbled', { code: 'refused', vendorCode: 'unknown' }),
  'smart-card-reader/abort-ends-reading': ({ device }) =>
    reading(device, (read) => (request) => {
      request.signal.addEventListener('abort', () => undefined);
      return read(request);
    }),
  'smart-card-reader/aborted-signal-reads-nothing': ({ device }) =>
    reading(
      device,
      (read) => (request) => read(request.signal.aborted ? { ...request, signal: deafSignal() } : request),
    ),
  'smart-card-reader/card-is-read': content(everything((value) => value.toUpperCase())),
  'smart-card-reader/only-what-was-asked': content(({ fields }) => ({
    fields: { ...fields, residence: 'Đông Quý' },
  })),
  'smart-card-reader/texts-are-composed': ({ device, hands }) => {
    // Where it is known what the card says, another spelling is another text.
    Reflect.set(hands, 'card', undefined);
    return content(everything((value) => value.normalize('NFD')))({ device, hands, close: forgets });
  },
  'smart-card-reader/content-is-its-word-only': content(() => ({ assurance: 'chip-verified' })),
  'smart-card-reader/reads-are-counted': ({ device }) =>
    spoil(device, {
      get statistics() {
        const { statistics } = device;
        return { ...statistics, counts: { ...statistics.counts, reads: 0 } };
      },
    }),
  'smart-card-reader/one-reading-at-a-time': ({ device }) => {
    let isReading = false;
    return reading(device, (read) => async (request) => {
      if (isReading) return { code: 'reader-lost' };
      isReading = true;
      try {
        return await read(request);
      } finally {
        isReading = false;
      }
    });
  },
  'smart-card-reader/unasked-card-is-forgotten': ({ device }) => {
    let wasThere = false;
    let hasRead = false;
    device.watchPresence((presence) => {
      if (device.state.kind === 'ready') wasThere ||= presence === 'present';
    });
    return reading(device, (read) => (request) => {
      if (hasRead || !wasThere) {
        hasRead = true;
        return read(request);
      }
      return Promise.resolve(invented);
    });
  },
  'smart-card-reader/late-answer-is-forgotten': ({ device }) => {
    let wasCanceled = false;
    return reading(device, (read) => async (request) => {
      if (wasCanceled) return invented;
      const result = await read(request);
      wasCanceled = result.code === 'canceled';
      return result;
    });
  },
};

const forgets = (): Promise<void> => Promise.resolve();
const invented: SmartReadResult = {
  code: 'read',
  content: {
    fields: { idNumber: '001099012345', fullName: 'Nguyễn Văn An' },
    files: {},
    portrait: undefined,
    assurance: 'reader-reported',
  },
};
