package org.midilake.smf;

/** What a tick is (Standard MIDI Files 1.0, header chunk, {@code division}). */
public sealed interface Division {
  /** Seconds that one tick lasts at a tempo, in microseconds per quarter note. */
  double secondsPerTick(int microsPerQuarter);

  /** A tick is a fraction of a quarter note: metrical time. */
  record TicksPerQuarterNote(int ticks) implements Division {
    public TicksPerQuarterNote {
      if (ticks < 1 || ticks > 0x7FFF) {
        throw new IllegalArgumentException("ticks per quarter note not in 1..32767: " + ticks);
      }
    }

    @Override
    public double secondsPerTick(int microsPerQuarter) {
      return microsPerQuarter / (1e6 * ticks);
    }
  }

  /** A tick is a fraction of a SMPTE frame: real time, whatever the tempo. */
  record SmpteDivision(int framesPerSecond, int ticksPerFrame) implements Division {
    /** {@code framesPerSecond} is 24, 25, 29 (30 drop frame: 29.97 in fact) or 30. */
    public SmpteDivision {
      if (framesPerSecond < 1 || ticksPerFrame < 1) {
        throw new IllegalArgumentException(
            framesPerSecond + " frames/s, " + ticksPerFrame + " ticks");
      }
    }

    @Override
    public double secondsPerTick(int microsPerQuarter) {
      double frames = framesPerSecond == 29 ? 30_000.0 / 1_001.0 : framesPerSecond;
      return 1.0 / (frames * ticksPerFrame);
    }
  }
}
