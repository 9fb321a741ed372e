package org.midilake.fuzz;

import java.util.Arrays;
import org.midilake.smf.EventBuffer;
import org.midilake.smf.ReadStatus;
import org.midilake.smf.RunningStatus;
import org.midilake.smf.SmfFile;
import org.midilake.smf.SmfReader;
import org.midilake.smf.SmfWriter;
import org.midilake.testing.SameEvents;

/** What was read of any bytes can be written, and reads and writes as the same from then on. */
public final class WriterFuzz {
  private static final SmfReader READER = new SmfReader(100_000);
  private static final EventBuffer EVENTS = new EventBuffer();
  private static final EventBuffer AGAIN = new EventBuffer();
  private static final SmfWriter SHORT = new SmfWriter(RunningStatus.USED);
  private static final SmfWriter LONG = new SmfWriter(RunningStatus.SPELLED_OUT);

  private WriterFuzz() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    SmfFile file = READER.read(bytes, bytes.length, EVENTS);
    if (file.status() != ReadStatus.REJECTED) {
      check(SHORT, file);
      check(LONG, file);
    }
  }

  private static void check(SmfWriter writer, SmfFile file) {
    byte[] written = writer.write(file.format(), file.division().orElseThrow(), EVENTS);
    SmfFile again = READER.read(written, written.length, AGAIN);
    Check.that(again.division().equals(file.division()), "another division");
    Check.that(again.tracks().size() == file.tracks().size(), "another number of tracks");
    Check.that(isBridged() || SameEvents.test(EVENTS, AGAIN), "other events");
    byte[] twice = writer.write(again.format(), again.division().orElseThrow(), AGAIN);
    Check.that(Arrays.equals(written, twice), "not canonical");
  }

  /** Whether the writer had to add events, as two are further apart than a delta-time can say. */
  private static boolean isBridged() {
    for (int track = 0; track < EVENTS.trackCount(); track++) {
      long before = 0;
      for (int event = EVENTS.trackStart(track); event < EVENTS.trackEnd(track); event++) {
        if (EVENTS.tick(event) - before > 0x0FFF_FFFF) {
          return true;
        }

        before = EVENTS.tick(event);
      }
    }

    return false;
  }
}
