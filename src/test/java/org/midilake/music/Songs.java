package org.midilake.music;

import java.util.List;
import java.util.stream.IntStream;
import org.midilake.smf.EventBuffer;
import org.midilake.smf.Finding;
import org.midilake.smf.FindingCode;
import org.midilake.smf.SmfReader;
import org.midilake.testing.SmfBuilder;

/** Songs for tests, straight from a file. */
final class Songs {
  private Songs() {}

  static Song of(SmfBuilder builder) {
    return of(builder.bytes(), new SongBuilder());
  }

  static Song of(byte[] bytes, SongBuilder builder) {
    EventBuffer events = new EventBuffer();
    return builder.build(new SmfReader(1_000_000).read(bytes, bytes.length, events), events);
  }

  static List<FindingCode> codes(Song song) {
    return song.findings().stream().map(Finding::code).toList();
  }

  /** The notes as {@code pitch@onset-end}, in ticks, in their order. */
  static List<String> notes(Song song) {
    Notes notes = song.notes();
    return IntStream.range(0, notes.size())
        .mapToObj(
            note -> notes.pitch(note) + "@" + notes.onsetTick(note) + "-" + notes.endTick(note))
        .toList();
  }
}
