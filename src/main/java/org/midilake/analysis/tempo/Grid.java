package org.midilake.analysis.tempo;

import org.midilake.music.Song;
import org.midilake.smf.Division.TicksPerQuarterNote;

/** What the tick grid of a file means. */
public enum Grid {
  /** Its quarter notes are those of the music. */
  FOLLOWED,
  /** It is only a clock: time-code division, or notes that ignore the grid. */
  CLOCK;

  /** The meaning of a piece's grid. */
  public static Grid of(Song song) {
    if (song.division() instanceof TicksPerQuarterNote quarter) {
      return GridFit.follows(song.notes(), quarter.ticks()) ? FOLLOWED : CLOCK;
    }

    return CLOCK;
  }
}
