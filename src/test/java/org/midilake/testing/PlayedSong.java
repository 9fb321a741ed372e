package org.midilake.testing;

import static org.midilake.testing.SmfBuilder.format1;
import static org.midilake.testing.SmfBuilder.ppq;
import static org.midilake.testing.SmfBuilder.smf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A song of a seed that has nothing in common with those of other seeds, played a little off the
 * grid: a melody, chords, a bass and drums; and the same song changed in one respect.
 *
 * @param semitones by which all parts but the drums are moved
 * @param ticksPerQuarter resolution
 * @param microsPerQuarter tempo
 * @param parts the tracks in their order: 0 melody, 1 chords, 2 bass, 3 drums
 * @param grid cells of a quarter note that onsets are moved to
 * @param firstProgram instrument of the first track; the next ones have the next
 */
public record PlayedSong(
    long seed,
    int semitones,
    int ticksPerQuarter,
    int microsPerQuarter,
    List<Integer> parts,
    int grid,
    int firstProgram) {
  private static final int RESOLUTION = 480;
  private static final int DRUMS = 3;
  private static final int BARS = 16;

  private record Note(int part, int tick, int length, int pitch, int velocity) {}

  public static PlayedSong of(long seed) {
    return new PlayedSong(seed, 0, RESOLUTION, 500_000, List.of(0, 1, 2, 3), RESOLUTION, 0);
  }

  public PlayedSong transposed(int by) {
    return new PlayedSong(seed, by, ticksPerQuarter, microsPerQuarter, parts, grid, firstProgram);
  }

  public PlayedSong withTempo(int micros) {
    return new PlayedSong(seed, semitones, ticksPerQuarter, micros, parts, grid, firstProgram);
  }

  public PlayedSong withResolution(int ticks) {
    return new PlayedSong(seed, semitones, ticks, microsPerQuarter, parts, grid, firstProgram);
  }

  public PlayedSong withParts(Integer... order) {
    return new PlayedSong(
        seed, semitones, ticksPerQuarter, microsPerQuarter, List.of(order), grid, firstProgram);
  }

  public PlayedSong quantised(int cells) {
    return new PlayedSong(
        seed, semitones, ticksPerQuarter, microsPerQuarter, parts, cells, firstProgram);
  }

  public PlayedSong withPrograms(int first) {
    return new PlayedSong(seed, semitones, ticksPerQuarter, microsPerQuarter, parts, grid, first);
  }

  public byte[] bytes() {
    SmfBuilder file =
        smf(format1(), ppq(ticksPerQuarter)).track(conductor -> conductor.tempo(microsPerQuarter));
    List<Note> notes = notes();
    for (int part : parts) {
      file.track(track -> write(track, part, notes));
    }

    return file.bytes();
  }

  private void write(TrackBuilder track, int part, List<Note> notes) {
    int channel = part == DRUMS ? 9 : part;
    int cell = RESOLUTION / grid;
    List<int[]> events = new ArrayList<>();
    for (Note note : notes) {
      if (note.part() == part) {
        int onset = (note.tick() + cell / 2) / cell * cell;
        int pitch = part == DRUMS ? note.pitch() : note.pitch() + semitones;
        events.add(new int[] {onset, 1, pitch, note.velocity()});
        events.add(new int[] {onset + note.length(), 0, pitch, 0});
      }
    }

    events.sort(
        Comparator.<int[]>comparingInt(event -> event[0]).thenComparingInt(event -> event[1]));
    track.program(channel, (firstProgram + part) % 128);
    int now = 0;
    for (int[] event : events) {
      track.wait((event[0] - now) * ticksPerQuarter / RESOLUTION);
      now = event[0];
      if (event[1] == 1) {
        track.on(channel, event[2], event[3]);
      } else {
        track.off(channel, event[2]);
      }
    }
  }

  private List<Note> notes() {
    SplittableRandom random = new SplittableRandom(seed);
    List<Note> notes = new ArrayList<>();
    int melody = 66;
    for (int eighth = 0; eighth < BARS * 8; eighth++) {
      int tick = 20 + eighth * RESOLUTION / 2;
      if (random.nextInt(4) > 0) {
        melody = Math.max(60, Math.min(80, melody + random.nextInt(9) - 4));
        notes.add(new Note(0, late(random, tick), 180, melody, 70 + random.nextInt(40)));
      }

      if (eighth % 2 == 0) {
        int root = 40 + random.nextInt(12);
        notes.add(new Note(2, late(random, tick), 200, root - 12, 90));
        notes.add(new Note(1, late(random, tick), 400, root + 4 + random.nextInt(2), 60));
        notes.add(new Note(1, late(random, tick), 400, root + 7 + random.nextInt(3), 60));
      }

      notes.add(new Note(3, tick, 60, 36 + random.nextInt(12), 100));
    }

    return notes;
  }

  /** Up to a fortieth of a quarter note. */
  private static int late(SplittableRandom random, int tick) {
    return tick + random.nextInt(RESOLUTION / 40);
  }
}
