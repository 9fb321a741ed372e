package org.midilake.accuracy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.midilake.accuracy.LabelledSongs.LabelledSong;
import org.midilake.analysis.chord.ChordEstimator;
import org.midilake.analysis.chord.ChordModel;
import org.midilake.analysis.chord.ChordSegment;
import org.midilake.analysis.harmony.DegreeModel;
import org.midilake.analysis.key.Key;
import org.midilake.analysis.key.Mode;
import org.midilake.analysis.meter.QuarterScale;
import org.midilake.analysis.notes.PercussionChannels;
import org.midilake.analysis.tempo.Grid;
import org.midilake.analysis.tempo.GridFit;
import org.midilake.music.Song;
import org.midilake.smf.Division.TicksPerQuarterNote;

/** Counts for how long each chord holds in the songs of each mode, by degree and third. */
final class DegreeFit {
  /** Share that is spread over all chords, so that none is impossible. */
  private static final double SPREAD = 0.05;

  private DegreeFit() {}

  static Map<String, double[]> fit(List<LabelledSong> songs) {
    ChordEstimator estimator = new ChordEstimator(ChordModel.load());
    PercussionChannels percussion = new PercussionChannels();
    GridFit gridFit = new GridFit();
    double[][] beats = new double[Mode.values().length][DegreeModel.CLASSES];
    for (LabelledSong labelled : songs) {
      Song song = labelled.song();
      if (gridFit.gridOf(song) == Grid.FOLLOWED
          && song.division() instanceof TicksPerQuarterNote quarter) {
        percussion.gather(song.notes());
        Key key = KeyNames.key(labelled.answer());
        for (ChordSegment segment :
            estimator.estimate(song, percussion, new QuarterScale.TickGrid(quarter.ticks()))) {
          beats[key.mode().ordinal()][DegreeModel.classOf(segment.chord(), key)] += segment.beats();
        }
      }
    }

    Map<String, double[]> shares = new LinkedHashMap<>();
    for (Mode mode : Mode.values()) {
      double[] ofMode = beats[mode.ordinal()];
      double all = Arrays.stream(ofMode).sum();
      shares.put(
          mode.name(),
          Arrays.stream(ofMode)
              .map(count -> (1 - SPREAD) * count / all + SPREAD / DegreeModel.CLASSES)
              .toArray());
    }

    return shares;
  }
}
