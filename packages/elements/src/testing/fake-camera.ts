import type { Media } from '../camera/open-camera.ts';

/** Cameras as a test wants them: a moving drawing, with what a person or the world does to it. */
export class FakeCamera implements Media {
  readonly streams: MediaStream[] = [];
  readonly asked: MediaStreamConstraints[] = [];
  /** What `getUserMedia` rejects with, by its name. */
  fault: string | undefined;
  /** `getUserMedia` waits for this. */
  gate: Promise<void> = Promise.resolve();
  there = true;
  readonly #size: readonly [number, number];

  constructor(width = 640, height = 480) {
    this.#size = [width, height];
  }

  readonly enumerateDevices = async (): Promise<MediaDeviceInfo[]> => {
    const info = { kind: 'videoinput', deviceId: '', groupId: '', label: '' } as const;
    return Promise.resolve(this.there ? [{ ...info, toJSON: () => info }] : []);
  };

  readonly getUserMedia = async (constraints: MediaStreamConstraints = {}): Promise<MediaStream> => {
    this.asked.push(constraints);
    await this.gate;
    if (this.fault !== undefined) throw new DOMException('no', this.fault);
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = this.#size;
    const stream = canvas.captureStream(30);
    const draw = (): void => {
      const drawing = canvas.getContext('2d');
      if (drawing === null || !stream.active) return;
      drawing.fillStyle = '#2a5512';
      drawing.fillRect(0, 0, canvas.width, canvas.height);
      drawing.fillStyle = '#fdeec2';
      drawing.beginPath();
      drawing.arc(canvas.width / 2, canvas.height / 2, canvas.height / 4, 0, 7);
      drawing.fill();
      requestAnimationFrame(draw);
    };
    draw();
    this.streams.push(stream);
    return stream;
  };

  /** All that was opened is closed again. */
  get stopped(): boolean {
    return this.streams.every((stream) =>
      stream.getTracks().every(({ readyState }) => readyState === 'ended'),
    );
  }

  /** The cable is pulled. */
  pull(): void {
    for (const track of this.streams.flatMap((stream) => stream.getTracks())) {
      track.stop();
      track.dispatchEvent(new Event('ended'));
    }
  }
}
