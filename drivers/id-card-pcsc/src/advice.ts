import { accessSync, constants, existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import type { ReaderStatus } from '@motcua/devices/id-card';
import { bindingCrashed } from './pcsc-link.ts';
import { isDenied } from './pcsc-words.ts';

const usualSocket = '/run/pcscd/pcscd.comm';

/** Turns PC/SC's word for why it cannot be had into a fault, and what a technician types against it. */
export function serviceFault(reason: string, socketPath: string = usualSocket): ReaderStatus {
  if (isDenied(reason)) {
    return { kind: 'faulted', faults: ['permission-denied'], advice: polkitAdvice(userInfo().username) };
  }
  if (isForbidden(socketPath)) {
    return { kind: 'faulted', faults: ['permission-denied'], advice: socketAdvice(socketPath) };
  }
  return { kind: 'faulted', faults: ['service-missing'], advice: missingAdvice(reason) };
}

function isForbidden(socketPath: string): boolean {
  if (!existsSync(socketPath)) return false;
  try {
    accessSync(socketPath, constants.R_OK | constants.W_OK);
    return false;
  } catch {
    return true;
  }
}

/** The rule lets one user in, and no other. Action names as in pcsc-lite's `org.debian.pcsc-lite.policy`. */
function polkitAdvice(user: string): string {
  return [
    `User ${user} may not use PC/SC. Put these lines into /etc/polkit-1/rules.d/50-motcua-pcsc.rules:`,
    'polkit.addRule(function (action, subject) {',
    "  if (action.id.indexOf('org.debian.pcsc-lite.access_') === 0 &&",
    `      subject.user === '${user}') return polkit.Result.YES;`,
    '});',
  ].join('\n');
}

function socketAdvice(socketPath: string): string {
  const { username } = userInfo();
  return [
    `User ${username} may not open ${socketPath}.`,
    'Type: sudo systemctl edit pcscd.socket   and add the lines',
    '[Socket]',
    'SocketGroup=pcscd',
    'SocketMode=0660',
    `then: sudo groupadd -f pcscd; sudo usermod -aG pcscd ${username}; sudo systemctl restart pcscd.socket`,
  ].join('\n');
}

function missingAdvice(reason: string): string {
  const install = 'sudo apt-get install -y pcscd libpcsclite1 && sudo systemctl enable --now pcscd.socket';
  return reason === bindingCrashed
    ? `The PC/SC library does not load or crashes. Type: ${install}`
    : `The service pcscd is not running (${reason}). Type: ${install}`;
}
