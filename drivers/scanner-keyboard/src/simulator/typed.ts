const letters = 'abcdefghijklmnopqrstuvwxyz';
const shiftModifier = 0x02;
const enter = 0x28;

/** Usage and Shift of every ASCII character on the US layout. */
const usages: ReadonlyMap<string, readonly [usage: number, isShifted: boolean]> = new Map([
  ...row(letters, letters.toUpperCase(), 0x04),
  ...row('1234567890', '!@#$%^&*()', 0x1e),
  ...row(' -=[]\\', ' _+{}|', 0x2c),
  ...row(`;'\`,./`, ':"~<>?', 0x33),
]);

function row(plain: string, shifted: string, first: number) {
  return plain.split('').flatMap((character, index): [string, [number, boolean]][] => [
    [shifted[index] ?? character, [first + index, true]],
    [character, [first + index, false]],
  ]);
}

/**
 * The reports of a keyboard scanner that types a code and Enter: each key pressed and let go. Bytes that are no ASCII
 * character come as F13, as scanners do that have no better idea.
 */
export function typedReports(code: Uint8Array): readonly Uint8Array[] {
  const f13 = [0x68, false] as const;
  const strokes = [...code].map((byte) => usages.get(String.fromCharCode(byte)) ?? f13);
  return [...strokes, [enter, false] as const].flatMap(([usage, isShifted]) => [
    Uint8Array.of(isShifted ? shiftModifier : 0, 0, usage, 0, 0, 0, 0, 0),
    new Uint8Array(8),
  ]);
}
