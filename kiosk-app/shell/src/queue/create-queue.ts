import { fromPort } from '../from-port.ts';
import { queueMachine } from '../machines/queue-machine.ts';
import type { ShellPorts } from '../ports.ts';

/** The machine of queue numbers with the world connected to it. */
export function queueWith(ports: ShellPorts): typeof queueMachine {
  return queueMachine.provide({
    actors: {
      loadQueue: fromPort((_, waiting) => ports.loadQueue(waiting)),
      loadProcedure: fromPort(({ id }, waiting) => ports.loadProcedure(id, waiting)),
      takeTicket: fromPort(({ line, id }, waiting) => ports.takeTicket(line, id, waiting)),
      findTicket: fromPort(({ code }, waiting) => ports.findTicket(code, waiting)),
      print: fromPort((document, waiting) => ports.print(document, waiting)),
    },
  });
}
