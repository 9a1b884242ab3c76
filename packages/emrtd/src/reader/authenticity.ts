import type { ChipProof } from '../authentication/active.ts';
import type { PassiveVerdict } from '../authentication/passive.ts';

/** Everything found out about whether a chip is what it says. */
export interface Authenticity {
  /**
   * - `genuine`: a trusted issuer signed all that was read, and the chip is no copy as far as it can be asked
   * - `not-genuine`: something does not hold
   * - `not-proven`: nothing speaks against it, and not enough for it, such as an issuer the operator does not know
   */
  readonly verdict: 'genuine' | 'not-proven' | 'not-genuine';
  /** Undefined when the chip has no readable security object. */
  readonly passive: PassiveVerdict | undefined;
  readonly active: ChipProof | 'not-offered';
  readonly chip: ChipProof | 'not-offered';
  /** Whether signed DG14 confirms the access that the unsigned EF.CardAccess offered. */
  readonly access: 'confirmed' | 'contradicted' | 'unconfirmed';
}

/** Draws the verdict from its parts. */
export function judgeAuthenticity(parts: Omit<Authenticity, 'verdict'>): Authenticity {
  return { ...parts, verdict: verdictOn(parts) };
}

function verdictOn({
  passive,
  active,
  chip,
  access,
}: Omit<Authenticity, 'verdict'>): Authenticity['verdict'] {
  if (active === 'failed' || chip === 'failed' || access === 'contradicted') return 'not-genuine';
  if (passive === undefined) return 'not-proven';
  if (passive.signature === 'invalid' || passive.altered.length > 0 || passive.issuer === 'revoked') {
    return 'not-genuine';
  }
  const holds = passive.signature === 'valid' && passive.issuer === 'trusted' && passive.validity === 'valid';
  const isAsked = active !== 'unsupported' && chip !== 'unsupported';
  return holds && isAsked && passive.intact.length > 0 ? 'genuine' : 'not-proven';
}
