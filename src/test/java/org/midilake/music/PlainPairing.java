package org.midilake.music;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** Pairs and orders the notes of a file as one would write it if time did not matter. */
final class PlainPairing {
  record Note(long onset, long end, int channel, int pitch, int velocity, int program, int track) {}

  private record ProgramChange(long tick, int channel, int program) {}

  private static final class OpenNote {
    private final int track;
    private final long onset;
    private final int message;
    private long end = -1;

    OpenNote(int track, long onset, int message) {
      this.track = track;
      this.onset = onset;
      this.message = message;
    }
  }

  private final long longestDelta;
  private final List<OpenNote> notes = new ArrayList<>();
  private final List<ProgramChange> programs = new ArrayList<>();

  PlainPairing(RandomFile file, long longestDelta) {
    this.longestDelta = longestDelta;
    long length = 0;
    for (int track = 0; track < file.tracks().size(); track++) {
      long start = file.format() == 2 ? length : 0;
      length = Math.max(length, readTrack(track, start, file.tracks().get(track)));
    }

    programs.sort(Comparator.comparingLong(ProgramChange::tick));
  }

  private long readTrack(int track, long start, List<RandomFile.Event> events) {
    Map<Integer, Queue<OpenNote>> open = new HashMap<>();
    long tick = start;
    long before = 0;
    for (RandomFile.Event event : events) {
      long delta = event.tick() - before;
      before = event.tick();
      tick += delta > longestDelta ? 0 : delta;
      int message = event.message();
      int kind = message >>> 20;
      Queue<OpenNote> same = open.computeIfAbsent(message >>> 8 & 0xFFF, key -> new ArrayDeque<>());
      if (kind == 0x9 && (message & 0x7F) > 0) {
        OpenNote note = new OpenNote(track, tick, message);
        notes.add(note);
        same.add(note);
      } else if (kind <= 0x9 && !same.isEmpty()) {
        same.remove().end = tick;
      } else if (kind == 0xC) {
        programs.add(new ProgramChange(tick, message >>> 16 & 0xF, message >>> 8 & 0x7F));
      }
    }

    for (OpenNote note : notes) {
      note.end = note.end < 0 ? tick : note.end;
    }

    return tick;
  }

  /** By onset, pitch, channel and track. */
  List<Note> notes() {
    return notes.stream()
        .map(this::note)
        .sorted(
            Comparator.comparingLong(Note::onset)
                .thenComparing(Note::pitch)
                .thenComparing(Note::channel)
                .thenComparing(Note::track))
        .toList();
  }

  private Note note(OpenNote open) {
    int channel = open.message >>> 16 & 0xF;
    int inForce = 0;
    for (ProgramChange change : programs) {
      if (change.tick() <= open.onset && change.channel() == channel) {
        inForce = change.program();
      }
    }

    int pitch = open.message >>> 8 & 0x7F;
    int velocity = open.message & 0x7F;
    return new Note(open.onset, open.end, channel, pitch, velocity, inForce, open.track);
  }
}
