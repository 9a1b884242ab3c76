import { WatchedValue } from '@motcua/devices';
import type {
  AudioJack,
  DeviceKind,
  HeadsetPresence,
  Presence,
  PresenceSensor,
  Unsubscribe,
} from '@motcua/devices';
import { BaseDevice } from '@motcua/devices/driver';
import type { FirmataBoard } from './board.ts';
import { aboutBoard, followBoard } from './board-device.ts';

export interface SensorPin {
  readonly pin: number;
  /** The contact pulls the pin down when it is so. */
  readonly activeLow?: boolean | undefined;
  /** The board holds the pin high while the contact is open. */
  readonly pullUp?: boolean | undefined;
}

/** One pin that tells which of two things is the case. */
class BoardSensor<Value extends string> extends BaseDevice {
  readonly #board: FirmataBoard;
  readonly #reading = new WatchedValue<Value | 'unknown'>('unknown');
  readonly #unfollow: () => void;

  constructor(
    board: FirmataBoard,
    parts: { readonly name: string; readonly kind: DeviceKind; readonly pin: SensorPin },
    words: { readonly active: Value; readonly idle: Value },
  ) {
    const { kind, name, pin } = parts;
    super(name, aboutBoard(kind));
    this.#board = board;
    board.addInput({
      pin: pin.pin,
      pullUp: pin.pullUp === true,
      onLevel: (isHigh) => this.#reading.set(isHigh === (pin.activeLow === true) ? words.idle : words.active),
    });
    this.#unfollow = followBoard(board, (state) => {
      // What it said last may have been of another person.
      if (state.kind !== 'ready') this.#reading.set('unknown');
      this.enter(state);
    });
  }

  get reading(): Value | 'unknown' {
    return this.#reading.value;
  }

  watchReading(listener: (reading: Value | 'unknown') => void): Unsubscribe {
    return this.#reading.watch(listener);
  }

  protected override async letGo(): Promise<void> {
    this.#unfollow();
    this.#reading.set('unknown');
    await this.#board.leave();
  }
}

/** A presence sensor on one pin: an infrared or radar module with a switched output. */
export class BoardPresenceSensor extends BoardSensor<Exclude<Presence, 'unknown'>> implements PresenceSensor {
  constructor(board: FirmataBoard, name: string, pin: SensorPin) {
    super(board, { name, kind: 'presence-sensor', pin }, { active: 'somebody', idle: 'nobody' });
  }
}

/** The switch contact of a headset jack on one pin. */
export class BoardAudioJack extends BoardSensor<Exclude<HeadsetPresence, 'unknown'>> implements AudioJack {
  constructor(board: FirmataBoard, name: string, pin: SensorPin) {
    super(board, { name, kind: 'audio-jack', pin }, { active: 'plugged', idle: 'unplugged' });
  }
}
