package org.midilake.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.midilake.analysis.notes.PercussionChannels;
import org.midilake.music.EventCounts;
import org.midilake.music.KeySignatureChange;
import org.midilake.music.Notes;
import org.midilake.music.Song;
import org.midilake.music.TempoChange;
import org.midilake.music.TempoMap;
import org.midilake.music.TimeSignatureChange;
import org.midilake.music.TrackSpan;
import org.midilake.smf.Division.TicksPerQuarterNote;

/**
 * Builds the notes of a test by hand, in any order. One tick is a millisecond at 120 quarter notes
 * per minute, unless a tempo says otherwise; a quarter note has 500 ticks.
 */
public final class Phrase {
  public static final int QUARTER = 500;

  private final List<int[]> notes = new ArrayList<>();
  private final List<TempoChange> tempos = new ArrayList<>();
  private final List<TimeSignatureChange> timeSignatures = new ArrayList<>();
  private final List<KeySignatureChange> keySignatures = new ArrayList<>();

  /** A note on channel 1. */
  public Phrase note(int onset, int length, int pitch) {
    return note(onset, length, 0, pitch, 80, 0);
  }

  /** A drum on channel 10. */
  public Phrase drum(int onset, int pitch, int velocity) {
    return note(onset, 50, 9, pitch, velocity, 0);
  }

  public Phrase note(int onset, int length, int channel, int pitch, int velocity, int program) {
    notes.add(new int[] {onset, onset + length, channel, pitch, velocity, program});
    return this;
  }

  public Phrase tempo(int tick, int microsPerQuarter) {
    tempos.add(new TempoChange(0, tick, microsPerQuarter));
    return this;
  }

  public Phrase timeSignature(int tick, int numerator, int denominator) {
    timeSignatures.add(new TimeSignatureChange(0, tick, numerator, denominator, 24, 8));
    return this;
  }

  public Phrase majorKey(int tick, int sharps) {
    keySignatures.add(new KeySignatureChange(0, tick, sharps, false));
    return this;
  }

  /** The same notes, so many semitones higher; drums stay. */
  public Phrase transposed(int semitones) {
    Phrase transposed = new Phrase();
    for (int[] note : notes) {
      int pitch = note[2] == 9 ? note[3] : note[3] + semitones;
      transposed.note(note[0], note[1] - note[0], note[2], pitch, note[4], note[5]);
    }

    return transposed;
  }

  public Song song() {
    var division = new TicksPerQuarterNote(QUARTER);
    TempoMap map = new TempoMap(division, tempos);
    Notes sorted = new Notes();
    notes.sort(Comparator.<int[]>comparingInt(note -> note[0]).thenComparingInt(note -> note[3]));
    int length = 0;
    for (int[] note : notes) {
      sorted.add(
          note[0],
          note[1],
          map.seconds(note[0]),
          map.seconds(note[1]),
          note[2],
          note[3],
          note[4],
          note[5],
          0);
      length = Math.max(length, note[1]);
    }

    return new Song(
        division,
        map,
        timeSignatures,
        keySignatures,
        List.of(),
        sorted,
        List.of(new TrackSpan(0, length)),
        length,
        new EventCounts(notes.size(), notes.size(), 0, 0, 0, 0, 0, 0, 0),
        List.of(),
        List.of());
  }

  public Notes notes() {
    return song().notes();
  }

  /** Which channels of some notes are percussion. */
  public static PercussionChannels percussion(Notes notes) {
    PercussionChannels percussion = new PercussionChannels();
    percussion.gather(notes);
    return percussion;
  }
}
