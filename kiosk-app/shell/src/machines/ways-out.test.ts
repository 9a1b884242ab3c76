import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AnyStateMachine, StateNode } from 'xstate';
import { adviserMachine } from './adviser-machine.ts';
import { applicationMachine } from './application-machine.ts';
import { carryMachine } from './carry-machine.ts';
import { chipMachine } from './chip-machine.ts';
import { feedbackMachine } from './feedback-machine.ts';
import { hoursMachine } from './hours-machine.ts';
import { idleMachine } from './idle-machine.ts';
import { kioskMachine } from './kiosk-machine.ts';
import { lookupMachine } from './lookup-machine.ts';
import { openingMachine } from './opening-machine.ts';
import { phoneFilesMachine } from './phone-files-machine.ts';
import { proceduresMachine } from './procedures-machine.ts';
import { queueMachine } from './queue-machine.ts';
import { receiptMachine } from './receipt-machine.ts';
import { scanMachine } from './scan-machine.ts';
import { selfTestMachine } from './self-test-machine.ts';
import { sessionMachine } from './session-machine.ts';
import { submissionMachine } from './submission-machine.ts';

const machines: readonly AnyStateMachine[] = [
  adviserMachine,
  applicationMachine,
  carryMachine,
  chipMachine,
  feedbackMachine,
  hoursMachine,
  idleMachine,
  kioskMachine,
  lookupMachine,
  openingMachine,
  phoneFilesMachine,
  proceduresMachine,
  queueMachine,
  receiptMachine,
  scanMachine,
  selfTestMachine,
  sessionMachine,
  submissionMachine,
];

/** Where a person is through: a machine's end, or the start screen. */
function isThrough(node: StateNode): boolean {
  return (
    node.type === 'final' ||
    ['kiosk.life.ready', 'kiosk.overlay.none', 'adviser.resting', 'hours.watching'].includes(node.id)
  );
}

for (const machine of machines) {
  test(`${machine.id}: every state leads to an end`, () => {
    const atoms = descendants(machine.root).filter((node) => node.type === 'atomic');
    // After a bug nothing leads on but the restart of everything.
    const stuck = atoms.filter((node) => node.id !== 'kiosk.life.broken' && !reaches(node, isThrough));
    assert.deepEqual(
      stuck.map((node) => node.id),
      [],
    );
  });
}

function descendants(node: StateNode): readonly StateNode[] {
  return [node, ...Object.values(node.states).flatMap((child) => descendants(child))];
}

function reaches(start: StateNode, isEnd: (node: StateNode) => boolean): boolean {
  const seen = new Set<StateNode>();
  const waiting = [start];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isEnd(node)) return true;
    if (seen.has(node)) continue;
    seen.add(node);
    waiting.push(...targets(node));
  }
  return false;
}

/** What the state's own transitions and those of the states around it lead to, and where one starts inside. */
function targets(node: StateNode): readonly StateNode[] {
  const transitions = [...node.transitions.values()].flat().concat(node.always ?? []);
  const around = node.parent === undefined ? [] : targets(node.parent);
  const inside = node.initial?.target ?? [];
  return [...transitions.flatMap((transition) => transition.target ?? []), ...inside, ...around];
}
