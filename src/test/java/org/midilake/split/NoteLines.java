package org.midilake.split;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.midilake.music.Notes;
import org.midilake.music.SongBuilder;
import org.midilake.smf.EventBuffer;
import org.midilake.smf.SmfFile;
import org.midilake.smf.SmfReader;

/** The notes of files, one line each, sorted: times in ticks, and all that makes up a note. */
final class NoteLines {
  private static final int MAX_EVENTS = 2_000_000;

  private NoteLines() {}

  /** Of one file. */
  static List<String> of(byte[] bytes) {
    EventBuffer events = new EventBuffer();
    SmfFile file = new SmfReader(MAX_EVENTS).read(bytes, bytes.length, events);
    Notes notes = new SongBuilder().build(file, events).notes();
    List<String> lines = new ArrayList<>();
    for (int note = 0; note < notes.size(); note++) {
      lines.add(
          "%d..%d %.6f channel %d pitch %d velocity %d program %d"
              .formatted(
                  notes.onsetTick(note),
                  notes.endTick(note),
                  notes.onsetSeconds(note),
                  notes.channel(note),
                  notes.pitch(note),
                  notes.velocity(note),
                  notes.program(note)));
    }

    Collections.sort(lines);
    return lines;
  }

  /** Of all parts of a file together. */
  static List<String> ofParts(byte[] bytes) {
    EventBuffer events = new EventBuffer();
    SmfFile file = new SmfReader(MAX_EVENTS).read(bytes, bytes.length, events);
    List<String> lines = new ArrayList<>();
    new Splitter().split(file, events).forEach(part -> lines.addAll(of(part.bytes())));
    Collections.sort(lines);
    return lines;
  }
}
