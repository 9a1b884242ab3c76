/** A card for the simulated reader. `VirtualChip` of `@motcua/emrtd/simulator` is one. */
export interface SimulatedCard {
  /** Forgets what was selected and opened: power was taken, or given anew. */
  insert(): void;
  transmit(
    command: Uint8Array,
    options: { readonly signal: AbortSignal },
  ): Promise<{ readonly code: string; readonly bytes?: Uint8Array }>;
}
