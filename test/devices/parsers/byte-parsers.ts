import { parseCaseCode, parseScan } from '@motcua/devices/id-card-qr';
import { parseChipProgress, parseChipReadAnswer, parseChipReadRequest } from '@motcua/devices/wire';
import { decodeBase64Text, encodeBase64Text, parseMessage } from '@motcua/devices/wire';
import { typedReports } from '../../../drivers/scanner-keyboard/src/simulator/index.ts';
import { scanReports } from '../../../drivers/scanner-hid/src/simulator/index.ts';
import { findClassDescriptor } from '../../../drivers/id-card-ccid/src/class-descriptor.ts';
import { parseDescriptor } from '../../../drivers/id-card-ccid/src/descriptor.ts';
import { encodeTransfer, TransferReader } from '../../../drivers/id-card-ccid/src/pipes/frames.ts';
import { ReplyReader as CcidReplyReader } from '../../../drivers/id-card-ccid/src/replies.ts';
import { failureOf, parseInterrupt } from '../../../drivers/id-card-ccid/src/status.ts';
import * as binding from '../../../drivers/id-card-pcsc/src/binding/frames.ts';
import { parseReaderList } from '../../../drivers/id-card-pcsc/src/binding/reader-list.ts';
import { contentOf, interpret } from '../../../drivers/id-card-smart/src/interpret.ts';
import { JsonLines } from '../../../drivers/id-card-smart/src/json-lines.ts';
import { builtInMappings } from '../../../drivers/id-card-smart/src/mapping.ts';
import { ReplyReader as PrinterReplyReader } from '../../../drivers/receipt-escpos/src/replies.ts';
import { PrinterEngine } from '../../../drivers/receipt-escpos/src/simulator/engine.ts';
import { faultsOf, statusFromAutomatic } from '../../../drivers/receipt-escpos/src/status.ts';
import { parseScanReport } from '../../../drivers/scanner-hid/src/report.ts';
import { ReportSplitter } from '../../../drivers/scanner-hid/src/report-splitter.ts';
import { ScanCollector } from '../../../drivers/scanner-hid/src/scan-collector.ts';
import { BootStrokes } from '../../../drivers/scanner-keyboard/src/boot-strokes.ts';
import { EvdevStrokes } from '../../../drivers/scanner-keyboard/src/evdev-strokes.ts';
import { TypedCode } from '../../../drivers/scanner-keyboard/src/typed-code.ts';
import { Framing } from '../../../drivers/scanner-serial/src/framing.ts';
import * as vendor from '../../../examples/vendor-driver/src/frames.ts';
import * as driverProcess from '../../../kiosk-app/device-host/src/driver-process/frames.ts';
import { parseDriverMessage } from '../../../kiosk-app/device-host/src/driver-process/messages.ts';
import { checkReceiptDocument } from '../../../kiosk-app/device-host/src/services/receipt-document.ts';

/** A parser of bytes from outside, new: takes a piece, and says of how many things it made sense. */
export type TakeBytes = (bytes: Uint8Array) => number;

export interface ByteParser {
  /** Pieces that it makes sense of. */
  readonly samples: readonly Uint8Array[];
  readonly start: () => TakeBytes;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const json = (value: unknown): Uint8Array => utf8(JSON.stringify(value));
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
const card = '001099012345||Nguyễn Văn An|20051999|Nam|Thôn Cầu, Đông Quý, Tiền Hải, Thái Bình|15032021';

/** One character, then Enter, as `struct input_event`s. */
function evdevKeys(...codes: readonly number[]): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(codes.length * 48));
  for (const [index, code] of codes.entries()) {
    for (const value of [1, 0]) {
      const at = (index * 2 + 1 - value) * 24;
      bytes.setUint16(at + 16, 1, true);
      bytes.setUint16(at + 18, code, true);
      bytes.setInt32(at + 20, value, true);
    }
  }
  return new Uint8Array(bytes.buffer);
}

function countCodes(strokes: Iterable<Parameters<TypedCode['push']>[0]>, typed: TypedCode): number {
  let codes = 0;
  for (const stroke of strokes) if (typed.push(stroke) !== undefined) codes += 1;
  return codes;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function message(header: object, payload: object = {}): Uint8Array {
  return json({ header: { type: 'command', requestId: 7, version: '2.0', ...header }, payload });
}

const ccidReply = Uint8Array.of(0x80, 2, 0, 0, 0, 0, 5, 0, 0, 0, 0x90, 0x00);
const ccidDescriptor = new Uint8Array(54);
ccidDescriptor.set([54, 0x21, 0x10, 0x01, 0, 7]);
ccidDescriptor.set([0, 0, 4, 0, 0x0f, 1, 0, 0], 40);
const usbConfiguration = Uint8Array.of(
  9,
  2,
  72,
  0,
  1,
  1,
  0,
  0x80,
  50,
  9,
  4,
  0,
  0,
  3,
  11,
  0,
  0,
  0,
  ...ccidDescriptor,
);

const smartMappings = builtInMappings;
const smartFields = ['idNumber', 'fullName', 'birthDate', 'residence'] as const;

/** Every parser that takes in what a device, a driver's process, a reader's service or a client has sent. */
export const byteParsers: Readonly<Record<string, ByteParser>> = {
  'serial scanner, ended by CR': {
    samples: [utf8(`${card}\r`), utf8('H29.26740-261122-0042\r\n'), utf8('\r')],
    start: () => {
      const framing = new Framing({ suffix: 'CR', maximumBytes: 300 });
      return (bytes) => framing.push(bytes).length;
    },
  },
  'serial scanner, ended by CR LF or a pause': {
    samples: [utf8(`${card}\r\n`), utf8('H29.26740-261122-0042\r')],
    start: () => {
      const framing = new Framing({ suffix: 'CRLF', maximumBytes: 300 });
      return (bytes) => framing.push(bytes).length + (framing.pause() === undefined ? 0 : 1);
    },
  },
  'HID scanner': {
    samples: [...scanReports(utf8(card)), ...scanReports(utf8('H29.26740-261122-0042'))],
    start: () => {
      const splitter = new ReportSplitter(63);
      const collector = new ScanCollector(300);
      return (bytes) => {
        let scans = 0;
        for (const piece of [bytes, ...splitter.push(bytes)]) {
          const report = parseScanReport(piece);
          if (report !== undefined && collector.push(report) !== undefined) scans += 1;
        }
        return scans;
      };
    },
  },
  'keyboard scanner through evdev': {
    samples: [evdevKeys(35, 3, 28), evdevKeys(42, 16, 96)],
    start: () => {
      const strokes = new EvdevStrokes();
      const typed = new TypedCode(60);
      return (bytes) => countCodes(strokes.push(bytes), typed);
    },
  },
  'boot keyboard': {
    samples: typedReports(utf8('H29\r')),
    start: () => {
      const strokes = new BootStrokes();
      const typed = new TypedCode(60);
      return (bytes) => countCodes(strokes.push(bytes), typed);
    },
  },
  'ESC/POS replies and status': {
    samples: [
      Uint8Array.of(0x12, 0x16, 0x1a),
      Uint8Array.of(0x3c, 0x08, 0x0f, 0x0f),
      Uint8Array.of(0x37, 0x22, 0x31, 0x32, 0x33, 0x34, 0x00),
      Uint8Array.of(0x37, 0x25, 0x00),
    ],
    start: () => {
      let replies = 0;
      const reader = new PrinterReplyReader((reply) => {
        replies += 1;
        if (reply.kind === 'automatic-status') faultsOf(statusFromAutomatic(reply.bytes));
      });
      return (bytes) => {
        replies = 0;
        reader.write(bytes);
        return replies;
      };
    },
  },
  'ESC/POS commands at the simulated printer': {
    samples: [
      Uint8Array.of(0x1b, 0x40, 0x1d, 0x61, 0x0f, 0x1d, 0x72, 0x01),
      Uint8Array.of(0x1d, 0x76, 0x30, 0x00, 0x02, 0x00, 0x02, 0x00, 0xaa, 0x55, 0xaa, 0x55),
      Uint8Array.of(0x1b, 0x64, 0x03, 0x1d, 0x56, 0x42, 0x00),
      Uint8Array.of(0x1d, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30, 0x31, 0x32, 0x33, 0x34),
      Uint8Array.of(0x10, 0x04, 0x01, 0x10, 0x05, 0x02),
    ],
    start: () => {
      let answers = 0;
      const line = { send: () => void (answers += 1) };
      const engine = new PrinterEngine({
        widthDots: 64,
        receiveBufferBytes: 4096,
        rowsPerSecond: 0,
        onPaper: () => undefined,
        onChange: () => undefined,
        onRoom: () => undefined,
        onConnectionsDropped: () => undefined,
        onPlugPulled: () => undefined,
      });
      engine.connectLine(line);
      return (bytes) => {
        answers = 0;
        engine.receive(bytes, line);
        return answers;
      };
    },
  },
  'CCID answers': {
    samples: [ccidReply, Uint8Array.of(0x81, 0, 0, 0, 0, 0, 6, 2, 0, 0)],
    start: () => {
      let replies = 0;
      const open = (): CcidReplyReader =>
        new CcidReplyReader((reply) => {
          replies += 1;
          failureOf(reply);
        });
      let reader = open();
      return (bytes) => {
        replies = 0;
        if (!reader.write(bytes)) reader = open();
        return replies;
      };
    },
  },
  'CCID descriptors and interrupts': {
    samples: [ccidDescriptor, usbConfiguration, Uint8Array.of(0x50, 0x03), Uint8Array.of(0x51, 0, 0, 1)],
    start: () => (bytes) => {
      const found = findClassDescriptor(bytes, 0);
      const seen = [parseDescriptor(bytes), parseDescriptor(found), parseInterrupt(bytes, 0)];
      return seen.filter((one) => one !== undefined).length;
    },
  },
  'CCID pipes over a stream': {
    samples: [
      encodeTransfer({ pipe: 0x81, bytes: ccidReply }),
      encodeTransfer({ pipe: 0x00, bytes: ccidDescriptor }),
    ],
    start: () => {
      let reader = new TransferReader();
      return (bytes) => {
        const result = reader.push(bytes);
        if (result.code === 'ok') return result.transfers.length;
        reader = new TransferReader();
        return 0;
      };
    },
  },
  'PC/SC binding': {
    samples: [
      binding.encodeFrame({ kind: 0x81, id: 3, payload: Uint8Array.of(0x90, 0x00) }),
      binding.encodeFrame({ kind: 0x83, id: 0, payload: json([{ name: 'A 00', flags: 34 }]) }),
    ],
    start: () => {
      let understood = 0;
      const open = (): binding.FrameReader =>
        new binding.FrameReader(({ payload }) => {
          understood += 1;
          parseReaderList(payload);
        });
      let reader = open();
      return (bytes) => {
        understood = 0;
        if (!reader.write(bytes)) reader = open();
        return understood;
      };
    },
  },
  "a driver's process": {
    samples: [
      driverProcess.encodeFrame({ kind: 'pong', id: 3, statistics: { openForMs: 1, counts: { reads: 2 } } }),
      driverProcess.encodeFrame({ kind: 'result', id: 1, value: { code: 'scanned', text: 'a' } }),
      driverProcess.encodeFrame({ kind: 'want-band', id: 9 }, Uint8Array.of(1, 2, 3)),
    ],
    start: () => {
      let reader = new driverProcess.FrameReader();
      return (bytes) => {
        let understood = 0;
        const goesOn = reader.push(bytes, (frame) => {
          if (parseDriverMessage(frame.message) !== undefined) understood += 1;
          return true;
        });
        if (!goesOn) reader = new driverProcess.FrameReader();
        return understood;
      };
    },
  },
  'smart reader, lines of JSON': {
    samples: [
      utf8('{"event":"card","present":true}\n'),
      utf8('{"event":"data","id_number":"001099012345","full_name":"Nguyễn Văn An","photo":"AAEC"}\n'),
      utf8('{"event":"error","code":"E42"}\n\n'),
    ],
    start: () => {
      let understood = 0;
      const lines = new JsonLines((line) => {
        for (const mapping of smartMappings) {
          const said = interpret(mapping, line);
          if (said.code !== 'message') continue;
          understood += 1;
          contentOf(mapping, said.content, { fields: smartFields, portrait: true });
        }
      });
      return (bytes) => {
        understood = 0;
        lines.write(bytes);
        return understood;
      };
    },
  },
  'wire messages': {
    samples: [
      message({ name: 'BarcodeReader.Read', timeout: 1000 }),
      message({ type: 'completion', name: 'Common.Status', completionCode: 'success' }, { common: {} }),
      message(
        { name: 'CardReader.Read' },
        { items: ['dg1'], stage: 'reading', data: encodeBase64Text(card) },
      ),
    ],
    start: () => (bytes) => {
      const result = parseMessage(textOf(bytes));
      if (result.code === 'invalid') return 0;
      const { payload } = result.message;
      parseChipProgress(payload);
      parseChipReadAnswer(payload);
      parseChipReadRequest(payload);
      decodeBase64Text(payload['data']);
      return 1;
    },
  },
  'scanned codes': {
    samples: [
      utf8(card),
      utf8('079185007316|023456789|Trần Thị Bích Ngọc|09021985|Nữ|12 Lê Lợi|05082024||||'),
    ],
    start: () => (bytes) => {
      const text = textOf(bytes);
      parseCaseCode(text);
      return parseScan(text, { today: '2026-11-22' }).kind === 'id-card' ? 1 : 0;
    },
  },
  'receipt documents': {
    samples: [
      json({
        language: 'vi',
        blocks: [{ kind: 'ornament' }, { kind: 'row', label: 'Lệ phí', value: '16.000 đ' }],
      }),
      json({ language: 'en', blocks: [{ kind: 'steps', steps: [{ name: 'a', detail: 'b', done: true }] }] }),
    ],
    start: () => (bytes) => (checkReceiptDocument(parsed(textOf(bytes))).code === 'valid' ? 1 : 0),
  },
  "the example vendor's frames": {
    samples: [
      vendor.encodeFrame({ type: 'C', payload: utf8('\u{1}H29.26740') }),
      vendor.encodeFrame({ type: 'S', payload: Uint8Array.of(0) }),
    ],
    start: () => {
      const reader = new vendor.FrameReader();
      return (bytes) => reader.push(bytes).length;
    },
  },
};
