/** RFC 7518, 4.6: a new key pair for each seal, so that who has sealed can open it no more than anybody else. */
export const keyAlgorithm = 'ECDH-ES+A256KW';
/** RFC 7518, 5.3. */
export const contentAlgorithm = 'A256GCM';
/** The only curve that every browser's WebCrypto has. */
export const curve = 'P-256';
/** In `typ` of the header (RFC 7516, 4.1.11): nothing else that is sealed to the same key passes for an application. */
export const sealType = 'motcua-application+jwe';

/** Media type of a seal in its compact form (RFC 7515, 9.2.1). */
export const sealMediaType = 'application/jose';

/** Longest seal that a gateway takes: an application of 256 KiB in base64url, with its header. */
export const longestSeal = 360 * 1024;

/**
 * A public key that applications are sealed to (RFC 7517). `nbf` and `exp` are seconds since 1970: between them
 * applications are sealed to it. Until `openUntil` the gateway opens them; then it destroys the other half.
 */
export interface SealingKey {
  readonly kty: 'EC';
  readonly crv: typeof curve;
  readonly x: string;
  readonly y: string;
  readonly use: 'enc';
  readonly alg: typeof keyAlgorithm;
  /** Its thumbprint (RFC 7638). */
  readonly kid: string;
  readonly nbf: number;
  readonly exp: number;
  readonly openUntil: number;
}
