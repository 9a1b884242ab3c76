import type { AgreementGroup } from '../agreement/agreement-group.ts';
import { curveById } from '../agreement/curves.ts';
import { EllipticGroup } from '../agreement/elliptic-group.ts';
import { ModularGroup } from '../agreement/modular-group.ts';
import { modularGroupById } from '../agreement/modular-groups.ts';
import type { PaceProtocol } from './pace-protocols.ts';

/** The group that a PACE offer names by its parameter id; undefined for one of the other kind or of its own. */
export function groupOf(
  { agreement }: Pick<PaceProtocol, 'agreement'>,
  parameterId: number | undefined,
): AgreementGroup | undefined {
  if (parameterId === undefined) return undefined;
  if (agreement === 'dh') {
    const parameters = modularGroupById(parameterId);
    return parameters === undefined ? undefined : new ModularGroup(parameters);
  }
  const curve = curveById(parameterId);
  return curve === undefined ? undefined : new EllipticGroup(curve);
}
