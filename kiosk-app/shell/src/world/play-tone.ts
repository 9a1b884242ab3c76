const toneMs = 1200;
const frequencyHz = 660;

/** Plays a tone at a part of full volume, 0–1; `false` where there is nothing to play it with. */
export async function playTone(volume: number): Promise<boolean> {
  try {
    const context = new AudioContext();
    const gain = new GainNode(context, { gain: volume });
    const tone = new OscillatorNode(context, { frequency: frequencyHz });
    tone.connect(gain).connect(context.destination);
    tone.start();
    tone.stop(context.currentTime + toneMs / 1000);
    await context.resume();
    await new Promise((resolve) => tone.addEventListener('ended', resolve, { once: true }));
    await context.close();
    return true;
  } catch {
    // No sound card, or none that this page may use.
    return false;
  }
}
