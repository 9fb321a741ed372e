package org.midilake.analysis.meter;

import org.midilake.music.Notes;
import org.midilake.music.Song;

/**
 * A scale with the positions of one piece's notes computed beforehand: several methods ask for all
 * of them. Reused from piece to piece.
 */
public final class PlacedScale implements QuarterScale {
  private double[] onsets = new double[2048];
  private double[] ends = new double[2048];
  private QuarterScale plain = new TickGrid(1);

  /** Computes the positions of a piece's notes; returns this scale. */
  public PlacedScale place(Notes notes, QuarterScale scale) {
    plain = scale.plain();
    int size = notes.size();
    if (onsets.length < size) {
      onsets = new double[size + size / 2];
      ends = new double[size + size / 2];
    }

    if (plain instanceof TickGrid grid) {
      place(notes, grid);
    } else {
      for (int i = 0; i < size; i++) {
        onsets[i] = plain.onset(notes, i);
        ends[i] = plain.end(notes, i);
      }
    }

    return this;
  }

  /** Converts all ticks first: then the processor divides several at once. */
  private void place(Notes notes, TickGrid grid) {
    int size = notes.size();
    for (int i = 0; i < size; i++) {
      onsets[i] = notes.onsetTick(i);
      ends[i] = notes.endTick(i);
    }

    divide(onsets, size, grid.ticksPerQuarter());
    divide(ends, size, grid.ticksPerQuarter());
  }

  private static void divide(double[] ticks, int size, double ticksPerQuarter) {
    for (int i = 0; i < size; i++) {
      ticks[i] /= ticksPerQuarter;
    }
  }

  @Override
  public double onset(Notes notes, int note) {
    return onsets[note];
  }

  @Override
  public double end(Notes notes, int note) {
    return ends[note];
  }

  @Override
  public long tick(Song song, double quarters) {
    return plain.tick(song, quarters);
  }

  @Override
  public QuarterScale plain() {
    return plain;
  }
}
