import type { ReceiptDocument } from '@motcua/receipt/compose';
import { fromPromise } from 'xstate';
import { queueMachine } from '../machines/queue-machine.ts';
import type { ShellPorts } from '../ports.ts';
import type { QueueLine } from './queue-ports.ts';

/** The machine of queue numbers with the world connected to it. */
export function queueWith(ports: ShellPorts): typeof queueMachine {
  return queueMachine.provide({
    actors: {
      loadQueue: fromPromise(({ signal }) => ports.loadQueue({ signal })),
      loadProcedure: fromPromise(
        ({ input, signal }: { input: { readonly id: string }; signal: AbortSignal }) =>
          ports.loadProcedure(input.id, { signal }),
      ),
      takeTicket: fromPromise(
        ({
          input,
          signal,
        }: {
          input: { readonly line: QueueLine; readonly id: string };
          signal: AbortSignal;
        }) => ports.takeTicket(input.line, input.id, { signal }),
      ),
      findTicket: fromPromise(
        ({ input, signal }: { input: { readonly code: string }; signal: AbortSignal }) =>
          ports.findTicket(input.code, { signal }),
      ),
      print: fromPromise(({ input, signal }: { input: ReceiptDocument; signal: AbortSignal }) =>
        ports.print(input, { signal }),
      ),
    },
  });
}
