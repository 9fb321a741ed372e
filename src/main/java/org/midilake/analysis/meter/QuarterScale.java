package org.midilake.analysis.meter;

import org.midilake.music.Notes;
import org.midilake.music.Song;
import org.midilake.music.Ticks;

/** Where notes lie, in quarter notes from the start of the piece. */
public sealed interface QuarterScale
    permits QuarterScale.TickGrid, QuarterScale.SteadyTempo, PlacedScale {
  double onset(Notes notes, int note);

  double end(Notes notes, int note);

  /** The tick that lies so many quarter notes from the start of a piece with notes. */
  long tick(Song song, double quarters);

  /** The scale itself, without positions that were computed beforehand. */
  default QuarterScale plain() {
    return this;
  }

  /** By the tick grid, where the notes follow it. */
  record TickGrid(int ticksPerQuarter) implements QuarterScale {
    @Override
    public double onset(Notes notes, int note) {
      return Ticks.toDouble(notes.onsetTick(note)) / ticksPerQuarter;
    }

    @Override
    public double end(Notes notes, int note) {
      return Ticks.toDouble(notes.endTick(note)) / ticksPerQuarter;
    }

    @Override
    public long tick(Song song, double quarters) {
      return (long) (quarters * ticksPerQuarter);
    }
  }

  /** By the clock at a steady tempo from the first onset, where ticks mean nothing. */
  record SteadyTempo(double bpm) implements QuarterScale {
    @Override
    public double onset(Notes notes, int note) {
      return (notes.onsetSeconds(note) - notes.onsetSeconds(0)) * bpm / 60;
    }

    @Override
    public double end(Notes notes, int note) {
      return (notes.endSeconds(note) - notes.onsetSeconds(0)) * bpm / 60;
    }

    @Override
    public long tick(Song song, double quarters) {
      return song.tempoMap().tick(song.notes().onsetSeconds(0) + quarters * 60 / bpm);
    }
  }
}
