package org.midilake.benchmark;

import static org.midilake.testing.SmfBuilder.format1;
import static org.midilake.testing.SmfBuilder.ppq;
import static org.midilake.testing.SmfBuilder.smf;

import org.midilake.testing.SmfBuilder;
import org.midilake.testing.TrackBuilder;

/** A song of so many bars: a conductor track, a melody with bass, and drums. */
final class ExampleFile {
  private static final int[] SCALE = {0, 2, 4, 5, 7, 9, 11, 12};
  private static final int TICKS_PER_EIGHTH = 240;
  private static final int EIGHTHS_PER_BAR = 8;
  private static final int PERCUSSION = 9;

  private ExampleFile() {}

  static byte[] ofBars(int bars) {
    SmfBuilder file =
        smf(format1(), ppq(2 * TICKS_PER_EIGHTH))
            .track(conductor -> conductor.name("Example").tempo(500_000).timeSignature(4, 4))
            .track(melody -> melody(melody, bars))
            .track(drums -> drums(drums, bars));
    return file.bytes();
  }

  private static void melody(TrackBuilder track, int bars) {
    track.program(0, 4);
    for (int i = 0; i < bars * EIGHTHS_PER_BAR; i++) {
      int step = SCALE[(i * 5 + i / EIGHTHS_PER_BAR) % SCALE.length];
      track
          .on(0, 36 + step, 80)
          .note(0, 60 + step, 70 + i % 40, TICKS_PER_EIGHTH)
          .off(0, 36 + step);
    }
  }

  private static void drums(TrackBuilder track, int bars) {
    for (int i = 0; i < bars * EIGHTHS_PER_BAR; i++) {
      track.note(PERCUSSION, i % 4 == 0 ? 36 : 42, 100 - i % 4 * 10, TICKS_PER_EIGHTH);
    }
  }
}
