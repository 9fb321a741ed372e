package org.midilake.repair;

import org.midilake.smf.EventBuffer;
import org.midilake.smf.RunningStatus;
import org.midilake.smf.SmfFile;
import org.midilake.smf.SmfReader;
import org.midilake.smf.SmfWriter;

/** A file with the same events in another form. */
final class Rewritten {
  private Rewritten() {}

  static byte[] withEveryStatus(byte[] bytes) {
    EventBuffer events = new EventBuffer();
    SmfFile file = new SmfReader(1_000_000).read(bytes, bytes.length, events);
    return new SmfWriter(RunningStatus.SPELLED_OUT)
        .write(file.format(), file.division().orElseThrow(), events);
  }
}
