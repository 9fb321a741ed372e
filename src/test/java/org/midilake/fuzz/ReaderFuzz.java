package org.midilake.fuzz;

import org.midilake.music.Notes;
import org.midilake.music.Song;
import org.midilake.music.SongBuilder;
import org.midilake.smf.EventBuffer;
import org.midilake.smf.Finding;
import org.midilake.smf.ReadStatus;
import org.midilake.smf.SmfFile;
import org.midilake.smf.SmfReader;

/** Any bytes give a report whose numbers make sense, with no more events than there are bytes. */
public final class ReaderFuzz {
  private static final SmfReader READER = new SmfReader(100_000);
  private static final EventBuffer EVENTS = new EventBuffer();
  private static final SongBuilder SONGS = new SongBuilder();

  private ReaderFuzz() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    SmfFile file = READER.read(bytes, bytes.length, EVENTS);
    int length = Math.max(bytes.length, EVENTS.bytes().length);
    Check.that(EVENTS.size() <= length, "more events than bytes");
    for (Finding finding : file.findings()) {
      Check.that(finding.byteOffset() >= 0 && finding.byteOffset() <= length, "offset outside");
    }

    if (file.status() == ReadStatus.REJECTED) {
      Check.that(!file.findings().isEmpty(), "rejected without a reason");
      return;
    }

    Song song = SONGS.build(file, EVENTS);
    Check.that(song.lengthSeconds() >= 0 && song.lengthSeconds() < 1e15, "length in seconds");
    Notes notes = song.notes();
    Check.that(notes.size() <= EVENTS.size(), "more notes than events");
    for (int note = 0; note < notes.size(); note++) {
      Check.that(notes.onsetTick(note) <= notes.endTick(note), "a note that ends before it starts");
      Check.that(notes.endTick(note) <= song.lengthTicks(), "a note that ends after the song");
      Check.that(notes.onsetSeconds(note) <= notes.endSeconds(note), "seconds go backwards");
    }
  }
}
