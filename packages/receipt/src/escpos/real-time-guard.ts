const dataLinkEscape = 0x10;
/** EOT, ENQ and DC4: what may follow DLE in a real-time command. */
const realTimeFunctions: ReadonlySet<number> = new Set([0x04, 0x05, 0x14]);

/**
 * Takes real-time commands out of image dots.
 *
 * A printer looks for `DLE EOT`, `DLE ENQ` and `DLE DC4` in whatever it receives and executes them even inside an image
 * ("Notes of Real-time Commands" in the ESC/POS reference): a status nobody asked for, an opened drawer, an emptied
 * buffer. One black dot more beside the lone dot of the DLE takes it apart, and nobody sees it. Changes `dots` itself.
 */
export function withoutRealTimeCommands(dots: Uint8Array): Uint8Array {
  for (let index = 0; index + 1 < dots.length; index += 1) {
    if (dots[index] === dataLinkEscape && realTimeFunctions.has(dots[index + 1] ?? 0)) dots[index] = 0x18;
  }
  return dots;
}
