import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { CardTransport, TransmitResult } from '../apdu/transport.ts';
import { decodeCommand, encodeCommand } from '../apdu/command.ts';
import { joinBytes } from '../bytes/bytes.ts';
import { ChipChannel } from '../channel/chip-channel.ts';
import { VirtualChip } from '../simulator/chip/virtual-chip.ts';
import { exampleCard } from '../testing/read-card.ts';
import type { OpenPacePeer } from '../testing/openpace-peer.ts';
import { removeOpenPace, startOpenPace, whyNoOpenPace } from '../testing/openpace-peer.ts';
import { encodeOid } from '../tlv/der.ts';
import { encodeTlv } from '../tlv/encode-tlv.ts';
import { findTlv, parseWrapped } from '../tlv/parse-tlv.ts';
import { openWithPace } from './pace.ts';
import { paceInfosOf, parseSecurityInfos } from './security-infos.ts';

after(removeOpenPace);

const options = whyNoOpenPace === undefined ? {} : { skip: whyNoOpenPace };
const done = Uint8Array.of(0x90, 0);
const CAN = '012345';

/** Protocols and parameters that OpenPACE plays too. */
const profiles = [
  ['0.4.0.127.0.7.2.2.4.2.2', 13],
  ['0.4.0.127.0.7.2.2.4.2.4', 12],
  ['0.4.0.127.0.7.2.2.4.2.1', 12],
] as const;

function cardWith([protocol, parameterId]: (typeof profiles)[number]) {
  const content = exampleCard({
    pace: [[protocol, parameterId]],
    portraitBytes: 'none',
    chipAuthentication: 'none',
  });
  const cardAccess = content.files.get('CardAccess');
  assert.ok(cardAccess);
  const [info] = paceInfosOf(parseSecurityInfos(cardAccess) ?? []);
  assert.ok(info);
  return { content, cardAccess, info };
}

/** A card whose PACE is that of OpenPACE. */
function cardOf(peer: OpenPacePeer): CardTransport {
  const answered = (tag: number, value: Uint8Array): TransmitResult => ({
    code: 'answered',
    bytes: joinBytes(encodeTlv(0x7c, encodeTlv(tag, value)), done),
  });
  return {
    transmit: async (bytes) => {
      const command = decodeCommand(bytes);
      if (command?.ins !== 0x86) return { code: 'answered', bytes: done };
      const [object] = parseWrapped(command.data ?? new Uint8Array(), 0x7c) ?? [];
      if (object === undefined) return answered(0x80, await peer.hear());
      peer.say(object.value);
      return answered(object.tag + 1, await peer.hear());
    },
  };
}

test("OpenPACE's chip opens to this reader", options, async () => {
  for (const profile of profiles) {
    const { cardAccess, info } = cardWith(profile);
    await using peer = startOpenPace('chip', cardAccess, CAN);
    const channel = new ChipChannel(cardOf(peer), {
      signal: new AbortController().signal,
      apduTimeoutMs: 60_000,
    });
    const opened = await openWithPace(channel, { info, password: { kind: 'can', can: CAN } });
    assert.equal(opened.code, 'ok', profile.join(' '));
    assert.equal(await peer.hasProven(), true, profile.join(' '));
  }
});

test("OpenPACE's reader opens the virtual chip", options, async () => {
  for (const profile of profiles) {
    const { content, cardAccess, info } = cardWith(profile);
    const chip = new VirtualChip(content);
    const { signal } = new AbortController();
    const send = async (ins: number, parameters: readonly [number, number], data: Uint8Array) => {
      const [p1, p2] = parameters;
      const answer = await chip.transmit(encodeCommand({ cla: 0, ins, p1, p2, data, expectedBytes: 256 }), {
        signal,
      });
      assert.equal(answer.code, 'answered');
      assert.deepEqual(answer.bytes.slice(-2), done);
      return parseWrapped(answer.bytes.subarray(0, -2), 0x7c);
    };
    await using peer = startOpenPace('reader', cardAccess, CAN);
    const offer = joinBytes(encodeTlv(0x80, encodeOid(info.oid)), encodeTlv(0x83, Uint8Array.of(2)));
    await send(0x22, [0xc1, 0xa4], offer);
    const nonce = findTlv(await send(0x86, [0, 0], encodeTlv(0x7c)), 0x80);
    assert.ok(nonce);
    peer.say(nonce.value);
    for (const tag of [0x81, 0x83, 0x85]) {
      const sent = encodeTlv(0x7c, encodeTlv(tag, await peer.hear()));
      const answer = findTlv(await send(0x86, [0, 0], sent), tag + 1);
      assert.ok(answer, `${profile.join(' ')}, ${tag}`);
      peer.say(answer.value);
    }
    assert.equal(await peer.hasProven(), true, profile.join(' '));
  }
});

test('with another CAN neither side believes the other', options, async () => {
  const { cardAccess, info } = cardWith(profiles[0]);
  await using peer = startOpenPace('chip', cardAccess, '543210');
  const channel = new ChipChannel(cardOf(peer), {
    signal: new AbortController().signal,
    apduTimeoutMs: 60_000,
  });
  const opened = await openWithPace(channel, { info, password: { kind: 'can', can: CAN } });
  assert.notEqual(opened.code, 'ok');
});
