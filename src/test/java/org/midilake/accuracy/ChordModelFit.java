package org.midilake.accuracy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.midilake.analysis.chord.ChordEstimator;
import org.midilake.analysis.chord.ChordModel;
import org.midilake.analysis.chord.ChordSegment;
import org.midilake.analysis.chord.Quality;

/** Fits all lines of the chord model's resource to annotated songs. */
final class ChordModelFit {
  /** Qualities with fewer annotated beats are not fitted: they get what all qualities share. */
  private static final int FEWEST_BEATS = 60;

  /**
   * How much less likely a rare quality is per beat than the least likely fitted one: a ninth must
   * sound for more than half of the beats.
   */
  private static final double RARE_PENALTY = 1;

  private static final List<Double> SHARPNESSES =
      List.of(0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.8, 1.0);

  private ChordModelFit() {}

  static Map<String, double[]> fit(List<AnnotatedSong> songs) {
    List<ChordSequence> sequences = songs.stream().map(AnnotatedSong::sequence).toList();
    boolean[] fitted = fitted(sequences);
    List<ChordSequence> relabelled =
        sequences.stream().map(sequence -> relabelled(sequence, fitted)).toList();
    double[] parameters = ChordFieldFit.fit(relabelled, fitted);
    double lowest = Double.POSITIVE_INFINITY;
    for (Quality quality : Quality.values()) {
      if (fitted[quality.ordinal()]) {
        lowest = Math.min(lowest, parameters[ChordWeights.constant(quality.ordinal())]);
      }
    }

    Map<Quality, Double> rare = new EnumMap<>(Quality.class);
    for (Quality quality : Quality.values()) {
      if (!fitted[quality.ordinal()]) {
        rare.put(quality, lowest - RARE_PENALTY);
      }
    }

    return sharpest(songs, parameters, rare);
  }

  private static boolean[] fitted(List<ChordSequence> songs) {
    int[] beats = new int[Quality.values().length];
    for (ChordSequence song : songs) {
      for (int label : song.labels()) {
        if (label != ChordSequence.UNKNOWN) {
          beats[label / 12]++;
        }
      }
    }

    boolean[] fitted = new boolean[beats.length];
    for (int i = 0; i < beats.length; i++) {
      fitted[i] = beats[i] >= FEWEST_BEATS;
    }

    return fitted;
  }

  /** A label of a rare quality becomes that of its triad. */
  private static ChordSequence relabelled(ChordSequence song, boolean[] fitted) {
    int[] labels = song.labels().clone();
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] != ChordSequence.UNKNOWN && !fitted[labels[i] / 12]) {
        Quality quality = Quality.values()[labels[i] / 12];
        labels[i] = ChordModel.state(triad(quality), labels[i] % 12);
      }
    }

    return new ChordSequence(song.cues(), song.changes(), labels);
  }

  private static Quality triad(Quality quality) {
    boolean perfectFifth = quality.intervals().contains(7);
    return switch (quality.third()) {
      case MAJOR -> perfectFifth ? Quality.MAJOR : Quality.AUGMENTED;
      case MINOR -> perfectFifth ? Quality.MINOR : Quality.DIMINISHED;
      case NONE -> quality;
    };
  }

  /** The lines with the sharpness whose confidences are the most likely. */
  private static Map<String, double[]> sharpest(
      List<AnnotatedSong> songs, double[] parameters, Map<Quality, Double> rare) {
    Map<String, double[]> best = Map.of();
    double most = Double.NEGATIVE_INFINITY;
    for (double sharpness : SHARPNESSES) {
      Map<String, double[]> lines = ChordWeights.lines(parameters, rare, sharpness);
      ChordEstimator estimator = new ChordEstimator(new ChordModel(lines));
      double likelihood = 0;
      for (AnnotatedSong song : songs) {
        for (ChordSegment segment : song.estimate(estimator)) {
          double confidence = Math.min(Math.max(segment.confidence(), 0.001), 0.999);
          double share = song.correctShare(segment);
          likelihood +=
              segment.seconds()
                  * (share * Math.log(confidence) + (1 - share) * Math.log(1 - confidence));
        }
      }

      if (likelihood > most) {
        most = likelihood;
        best = lines;
      }
    }

    return best;
  }

  /** All songs of the task with annotated chords. */
  static List<AnnotatedSong> read(Path folder) {
    List<AnnotatedSong> songs = new ArrayList<>();
    ChordLabel.read(folder)
        .forEach(
            (path, chords) ->
                songs.add(
                    new AnnotatedSong(path, LabelledSongs.song(folder.resolve(path)), chords)));
    return songs;
  }
}
