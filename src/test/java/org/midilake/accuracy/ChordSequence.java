package org.midilake.accuracy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.midilake.analysis.chord.ChangeCue;
import org.midilake.analysis.chord.ChordEvidence;
import org.midilake.analysis.chord.ChordModel;
import org.midilake.analysis.meter.QuarterScale;
import org.midilake.analysis.notes.PercussionChannels;
import org.midilake.music.Song;
import org.midilake.smf.Division.TicksPerQuarterNote;

/**
 * The evidence of one labelled song, beat by beat.
 *
 * @param cues values of each beat, by cue and pitch class
 * @param changes values of {@link ChangeCue} at each beat but the first
 * @param labels state of the chord at the middle of each beat; -1 without a label
 */
record ChordSequence(double[][] cues, double[][] changes, int[] labels) {
  static final int UNKNOWN = -1;

  int size() {
    return labels.length;
  }

  boolean isSilent(int beat) {
    return Arrays.stream(cues[beat]).allMatch(value -> value == 0);
  }

  /** The stretches of beats with labels: pairs of first and one past the last. */
  List<int[]> runs() {
    List<int[]> runs = new ArrayList<>();
    for (int from = 0; from < size(); from++) {
      int to = from;
      while (to < size() && labels[to] != UNKNOWN) {
        to++;
      }

      if (to > from) {
        runs.add(new int[] {from, to});
        from = to;
      }
    }

    return runs;
  }

  static ChordSequence of(Song song, List<ChordLabel> chords) {
    int ticksPerQuarter = ((TicksPerQuarterNote) song.division()).ticks();
    PercussionChannels percussion = new PercussionChannels();
    percussion.gather(song.notes());
    ChordEvidence evidence = new ChordEvidence();
    evidence.gather(song.notes(), percussion, new QuarterScale.TickGrid(ticksPerQuarter));
    int size = evidence.size();
    double[][] cues = new double[size][ChordEvidence.WIDTH];
    double[][] changes = new double[size][ChangeCue.values().length];
    int[] labels = new int[size];
    for (int beat = 0; beat < size; beat++) {
      for (int i = 0; i < ChordEvidence.WIDTH; i++) {
        cues[beat][i] = evidence.value(beat, i);
      }

      if (beat > 0) {
        ChangeCue.fill(evidence, beat, changes[beat]);
      }

      double middleTick = (evidence.startOf(beat) + 0.5) * ticksPerQuarter;
      double middle = song.tempoMap().seconds((long) middleTick);
      labels[beat] = UNKNOWN;
      for (ChordLabel chord : chords) {
        if (chord.startSeconds() <= middle && middle < chord.endSeconds()) {
          int root = Math.floorMod(chord.root() - evidence.reference(), 12);
          labels[beat] = ChordModel.state(chord.quality(), root);
        }
      }
    }

    return new ChordSequence(cues, changes, labels);
  }
}
