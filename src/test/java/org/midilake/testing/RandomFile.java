package org.midilake.testing;

import static org.midilake.testing.SmfBuilder.ppq;
import static org.midilake.testing.SmfBuilder.smf;
import static org.midilake.testing.SmfBuilder.smpte;

import java.util.Random;

/** A valid file with a bit of everything in it, different for every seed. */
public final class RandomFile {
  private final Random random;

  private RandomFile(long seed) {
    random = new Random(seed);
  }

  public static SmfBuilder of(long seed) {
    return new RandomFile(seed).build();
  }

  private SmfBuilder build() {
    int format = random.nextInt(3);
    SmfBuilder builder =
        smf(
            new SmfBuilder.Format(format),
            random.nextInt(8) == 0 ? smpte(25, 40) : ppq(1 + random.nextInt(960)));
    int tracks = format == 0 ? 1 : 1 + random.nextInt(4);
    for (int i = 0; i < tracks; i++) {
      builder.track(this::fill);
    }

    return builder;
  }

  private void fill(TrackBuilder track) {
    int phrases = 3 + random.nextInt(25);
    for (int i = 0; i < phrases; i++) {
      track.wait(random.nextInt(4) == 0 ? random.nextInt(20_000) : random.nextInt(200));
      addPhrase(track, random.nextInt(16));
    }
  }

  private void addPhrase(TrackBuilder track, int channel) {
    switch (random.nextInt(14)) {
      case 0 -> track.name("track " + random.nextInt(1000));
      case 1 -> track.lyric(random.nextInt(4) == 0 ? "gr\u00fcn" : "la ");
      case 2 -> track.tempo(200_000 + random.nextInt(800_000));
      case 3 -> track.timeSignature(1 + random.nextInt(12), 1 << random.nextInt(5));
      case 4 -> track.majorKey(random.nextInt(15) - 7);
      case 5 -> track.control(channel, random.nextInt(120), random.nextInt(128));
      case 6 -> track.program(channel, random.nextInt(128));
      case 7 -> track.pitchBend(channel, random.nextInt(16_384));
      case 8 -> track.sysex(0x41, random.nextInt(128), random.nextInt(128), 0xF7);
      case 9 -> addChord(track, channel);
      default ->
          track.note(
              channel, 20 + random.nextInt(80), 1 + random.nextInt(127), 1 + random.nextInt(500));
    }
  }

  /** Three notes with running status, and note-ons without velocity for their ends. */
  private void addChord(TrackBuilder track, int channel) {
    int root = 30 + random.nextInt(60);
    track.on(channel, root, 100).running(root + 4, 90).running(root + 7, 80);
    track.wait(1 + random.nextInt(300)).running(root, 0).running(root + 4, 0).running(root + 7, 0);
  }
}
