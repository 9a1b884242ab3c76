/** RFC 9864: Ed25519 and nothing beside it. */
export const signatureAlgorithm = 'Ed25519';
/** In the protected header, so that no other thing signed with the same key is taken for a configuration. */
export const configurationType = 'motcua-kiosk-config+jws';
/** Of the whole file; a logo is most of it. */
export const mostBytes = 512 * 1024;

/** The half that stands on every kiosk. */
export interface VerificationKey {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
}

/** The half that never leaves whoever signs. */
export interface SigningKey extends VerificationKey {
  readonly d: string;
}
