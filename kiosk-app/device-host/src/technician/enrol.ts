/**
 * Makes what a technician or an operator enters the kiosk's care with: `node …/enrol.ts secret KIOSK` or `… card`.
 * The secret part is written to the terminal alone; nothing is kept.
 */
import { renderUnicodeCompact } from 'uqr';
import { enrolmentAddress, makeOperatorCard, makeTechnicianSecret } from './entry/enrolment.ts';

const [kind, label = 'Kiosk'] = process.argv.slice(2);

if (kind === 'secret') {
  const secret = makeTechnicianSecret();
  process.stdout.write(
    `${renderUnicodeCompact(enrolmentAddress(secret, label))}\nScan this with a code app.\n\n"care": { "secret": "${secret}" }\n`,
  );
} else if (kind === 'card') {
  const { hash, text } = makeOperatorCard();
  process.stdout.write(
    `${renderUnicodeCompact(text)}\nPrint this code on a card: ${text}\n\n"care": { "cards": ["${hash}"] }\n`,
  );
} else {
  process.stderr.write('usage: node enrol.ts secret NAME-OF-KIOSK | card\n');
  process.exitCode = 2;
}
