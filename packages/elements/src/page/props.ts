import { noChange } from 'lit';
import type { ElementPart } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { DirectiveResult } from 'lit/directive.js';

class Props extends Directive {
  override render(_properties: object): unknown {
    return noChange;
  }

  override update(part: ElementPart, [properties]: [object]): unknown {
    Object.assign(part.element, properties);
    return noChange;
  }
}

const assign = directive(Props);

/**
 * Sets several properties of an element at once, checked against its type: for lists that many elements share.
 *
 * @example
 * html`<mc-choice ${props<McChoice>({ ...shared, options })}></mc-choice>`
 */
export function props<Type extends Element>(properties: Partial<Type>): DirectiveResult {
  return assign(properties);
}
