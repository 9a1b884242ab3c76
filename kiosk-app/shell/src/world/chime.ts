const notes = [
  { hertz: 659.25, atSeconds: 0 },
  { hertz: 880, atSeconds: 0.22 },
] as const;

const noteSeconds = 0.5;

/** Soft enough beside a counter; the machine's own volume sets the rest. */
const peak = 0.18;

/** Makes the sound that asks for attention, for a loudspeaker that is there at all. Nothing is loaded. */
export function createChime(
  volumeLimit = 1,
  open: () => AudioContext = () => new AudioContext(),
): () => void {
  let context: AudioContext | undefined;
  return () => {
    context ??= open();
    // A page that nobody has touched yet may not sound; the picture asks alone then.
    if (context.state === 'suspended') void context.resume();
    ring(context, volumeLimit);
  };
}

/** Two rising notes, each like a struck bell. */
export function ring(context: BaseAudioContext, volumeLimit = 1): void {
  for (const { atSeconds, hertz } of notes) {
    const start = context.currentTime + atSeconds;
    const gain = context.createGain();
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(Math.max(0.001, Math.min(peak, volumeLimit)), start + 0.012);
    gain.gain.exponentialRampToValueAtTime(0.001, start + noteSeconds);
    const tone = context.createOscillator();
    tone.frequency.value = hertz;
    tone.connect(gain).connect(context.destination);
    tone.start(start);
    tone.stop(start + noteSeconds);
  }
}
