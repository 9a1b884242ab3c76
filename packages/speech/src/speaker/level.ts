/**
 * Loudness that a person can choose, in dB(A) at the ear.
 *
 * EN 301 549, 8.2.1: up to at least 65 dB(A) in steps; the level goes back to 65 or less after each person.
 */
export const levelsDba = [50, 55, 60, 65, 70, 75] as const;

/** Where every person begins. */
export const defaultLevelDba = 60;

/**
 * How far the amplifier is turned up (0 to 1) for a level.
 *
 * @param fullVolumeDba what was measured at the ear at volume 1, on this kiosk with its headset or loudspeaker
 */
export function volumeAt(levelDba: number, fullVolumeDba: number): number {
  return Math.min(1, 10 ** ((levelDba - fullVolumeDba) / 20));
}
