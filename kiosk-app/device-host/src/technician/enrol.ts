/**
 * Makes what a technician or an operator enters the kiosk's care with: `node …/enrol.ts secret KIOSK` or `… card`.
 * The secret part is written to the terminal alone; nothing is kept.
 */
import { Secret, TOTP } from 'otpauth';
import { renderUnicodeCompact } from 'uqr';
import { makeOperatorCard } from './entry/operator-card.ts';

const [kind, label = 'Kiosk'] = process.argv.slice(2);

if (kind === 'secret') {
  // RFC 4226, 4, R6: 160 bits are recommended.
  const secret = new Secret({ size: 20 });
  const address = new TOTP({ issuer: 'Mot Cua', label, secret }).toString();
  process.stdout.write(
    `${renderUnicodeCompact(address)}\nScan this with a code app.\n\n"care": { "secret": "${secret.base32}" }\n`,
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
