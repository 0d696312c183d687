/** A high short tone and one shake for a hit; a low long tone and two shakes for a trouble. */
const tones = {
  hit: { hertz: 1_040, seconds: 0.12, shakes: [70] },
  trouble: { hertz: 260, seconds: 0.35, shakes: [120, 80, 120] },
} as const;

/** Says by sound and shaking what came of a scan: the eyes are on the people. */
export class Signals {
  #sound: AudioContext | undefined;

  give(kind: keyof typeof tones): void {
    const { hertz, seconds, shakes } = tones[kind];
    (navigator as { vibrate?: (pattern: readonly number[]) => boolean }).vibrate?.([...shakes]);
    try {
      this.#sound ??= new AudioContext();
      const { currentTime, destination } = this.#sound;
      const tone = this.#sound.createOscillator();
      const volume = this.#sound.createGain();
      tone.frequency.value = hertz;
      volume.gain.setValueAtTime(0.25, currentTime);
      volume.gain.exponentialRampToValueAtTime(0.001, currentTime + seconds);
      tone.connect(volume).connect(destination);
      tone.start();
      tone.stop(currentTime + seconds);
    } catch {
      // A phone without sound still shows and shakes.
    }
  }

  stop(): void {
    void this.#sound?.close();
    this.#sound = undefined;
  }
}
