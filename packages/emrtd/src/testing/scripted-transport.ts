import type { CardTransport, TransmitResult } from '../apdu/transport.ts';
import { fromHex, toHex } from '../bytes/bytes.ts';

/** A card that says its lines one after another, and keeps what it was told. Past the end it is torn. */
export class ScriptedTransport implements CardTransport {
  readonly sent: string[] = [];
  readonly #answers: string[];

  constructor(answers: readonly string[]) {
    this.#answers = [...answers];
  }

  async transmit(command: Uint8Array): Promise<TransmitResult> {
    this.sent.push(toHex(command));
    const answer = this.#answers.shift();
    return answer === undefined ? { code: 'card-torn' } : { code: 'answered', bytes: fromHex(answer) };
  }
}

/** Random bytes that are the published ones, in the order asked for. */
export function publishedRandom(...values: readonly string[]): (length: number) => Uint8Array {
  const rest = values.map(fromHex);
  return (length) => {
    const next = rest.shift();
    if (next?.length !== length) throw new Error('the example has no such random value');
    return next;
  };
}
