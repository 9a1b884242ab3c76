import type { PropertyDeclarations, PropertyValues, ReactiveController } from 'lit';
import { OfficerElement } from './officer-element.ts';

/** A part of the desk with calls of its own: each client that it is given has one controller. */
export abstract class ClientElement<Client, Controller extends ReactiveController> extends OfficerElement {
  static override properties: PropertyDeclarations = {
    ...OfficerElement.properties,
    client: { attribute: false },
  };

  declare client: Client | undefined;
  protected controller: Controller | undefined;

  constructor() {
    super();
    this.client = undefined;
  }

  protected abstract controllerOf(client: Client): Controller;

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('client')) return;
    if (this.controller !== undefined) {
      this.controller.hostDisconnected?.();
      this.removeController(this.controller);
    }
    this.controller = this.client === undefined ? undefined : this.controllerOf(this.client);
    if (this.controller !== undefined) this.addController(this.controller);
  }
}
