import { Secret, TOTP } from 'otpauth';

/** A new secret for the code apps of a kiosk's technicians: base32 of 160 bits (RFC 4226, 4, R6). */
export function makeTechnicianSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What a code app is shown, as a QR code, to know the secret of this kiosk. */
export function enrolmentAddress(secret: string, kiosk: string): string {
  return new TOTP({ issuer: 'Mot Cua', label: kiosk, secret: Secret.fromBase32(secret) }).toString();
}

/** What a code app shows at this moment. */
export function codeOf(secret: string, timestamp = Date.now()): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}

export { makeOperatorCard } from './operator-card.ts';
