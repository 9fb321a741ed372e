package org.midilake.analysis.beat;

import org.midilake.analysis.meter.MeterAnswer;
import org.midilake.analysis.meter.QuarterScale;
import org.midilake.analysis.meter.QuarterScale.SteadyTempo;
import org.midilake.analysis.meter.QuarterScale.TickGrid;
import org.midilake.analysis.notes.PercussionChannels;
import org.midilake.music.Notes;
import org.midilake.music.Song;

/**
 * A piece in quarter notes: its notes, pitched and percussion apart and together, its parts and its
 * bars. Reused from piece to piece: valid until the next is gathered.
 */
public final class BeatView {
  private final BeatNotes all = new BeatNotes();
  private final BeatNotes somePitched = new BeatNotes();
  private final BeatNotes someDrums = new BeatNotes();
  private final Parts parts = new Parts();
  private final BarLines bars = new BarLines();
  private BeatNotes pitched = somePitched;
  private BeatNotes drums = someDrums;
  private int[] chosen = new int[1024];
  private Song song;
  private QuarterScale scale;
  private double end;

  /** Lays out a piece. */
  public void gather(
      Song song, PercussionChannels percussion, QuarterScale scale, MeterAnswer meter) {
    this.song = song;
    this.scale = scale.plain();
    parts.clear();
    all.take(song.notes(), scale, parts);
    end = all.lastEnd();
    part(song.notes(), percussion);
    layBars(meter);
  }

  /** Parts pitched notes from percussion; where there is one of them only, it is all notes. */
  private void part(Notes notes, PercussionChannels percussion) {
    int strokes = percussion.percussionNotes();
    pitched = strokes == 0 ? all : somePitched;
    drums = strokes == notes.size() ? all : someDrums;
    if (chosen.length < notes.size()) {
      chosen = new int[Math.max(notes.size(), 2 * chosen.length)];
    }

    if (pitched != all) {
      pitched.take(all, chosen, choose(notes, percussion, false));
    }

    if (drums != all) {
      drums.take(all, chosen, choose(notes, percussion, true));
    }
  }

  /** Lists the notes that are percussion, or those that are not, and returns how many they are. */
  private int choose(Notes notes, PercussionChannels percussion, boolean percussive) {
    int count = 0;
    for (int i = 0; i < notes.size(); i++) {
      chosen[count] = i;
      count += percussion.isPercussion(notes, i) == percussive ? 1 : 0;
    }

    return count;
  }

  private void layBars(MeterAnswer meter) {
    boolean written = meter.meta().filter(meter.finalTimeSignature()::equals).isPresent();
    if (written && song.timeSignatures().size() > 1 && scale instanceof TickGrid grid) {
      bars.layBy(song.timeSignatures(), grid.ticksPerQuarter(), end);
    } else {
      String[] parts = meter.finalTimeSignature().split("/", 2);
      bars.layEvenly(
          BarLines.quarters(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])), end);
    }
  }

  /** All notes. */
  public BeatNotes all() {
    return all;
  }

  /** The notes that are not percussion. */
  public BeatNotes pitched() {
    return pitched;
  }

  /** The percussion notes. */
  public BeatNotes drums() {
    return drums;
  }

  public Parts parts() {
    return parts;
  }

  public BarLines bars() {
    return bars;
  }

  /** Quarter notes to the last end. */
  public double end() {
    return end;
  }

  /** Seconds from the start of the piece to a position in quarter notes. */
  public double seconds(double quarters) {
    if (scale instanceof SteadyTempo steady) {
      return song.notes().onsetSeconds(0) + quarters * 60 / steady.bpm();
    }

    TickGrid grid = (TickGrid) scale;
    return song.tempoMap().seconds(Math.round(quarters * grid.ticksPerQuarter()));
  }
}
