package org.midilake.accuracy;

import java.util.ArrayList;
import java.util.List;
import org.midilake.analysis.chord.ChordEstimator;
import org.midilake.analysis.chord.ChordModel;
import org.midilake.analysis.chord.ChordSegment;
import org.midilake.analysis.chord.Quality;
import org.midilake.analysis.chord.Quality.Third;

/** Judges chords by time: seconds that are annotated, and of them those that are right. */
final class ChordTrial {
  private ChordTrial() {}

  /** Each fifth of the songs by a model that was fitted to the others. */
  static List<ChordScore> bySong(List<AnnotatedSong> songs) {
    List<ChordScore> scores = new ArrayList<>();
    for (int fold = 0; fold < CrossValidation.FOLDS; fold++) {
      List<AnnotatedSong> training = new ArrayList<>();
      List<AnnotatedSong> tested = new ArrayList<>();
      for (int i = 0; i < songs.size(); i++) {
        (i % CrossValidation.FOLDS == fold ? tested : training).add(songs.get(i));
      }

      ChordEstimator estimator = new ChordEstimator(new ChordModel(ChordModelFit.fit(training)));
      tested.forEach(song -> scores.add(score(song, estimator)));
    }

    return scores;
  }

  static ChordScore score(AnnotatedSong song, ChordEstimator estimator) {
    List<ChordSegment> segments = song.estimate(estimator);
    double[] sums = new double[5];
    for (ChordLabel label : song.chords()) {
      boolean triad =
          label.quality().intervals().contains(7) && label.quality().third() != Third.NONE;
      double length = label.endSeconds() - label.startSeconds();
      sums[0] += length;
      sums[3] += triad ? length : 0;
      for (ChordSegment segment : segments) {
        double from = Math.max(label.startSeconds(), segment.startSeconds());
        double shared = Math.min(label.endSeconds(), segment.endSeconds()) - from;
        if (shared > 0 && label.root() == segment.chord().root()) {
          Quality quality = segment.chord().quality();
          boolean sameTriad =
              quality.third() == label.quality().third() && quality.intervals().contains(7);
          sums[1] += shared;
          sums[2] += quality == label.quality() ? shared : 0;
          sums[4] += triad && sameTriad ? shared : 0;
        }
      }
    }

    return new ChordScore(sums[0], sums[1], sums[2], sums[3], sums[4]);
  }

  /**
   * Seconds of one song.
   *
   * @param all with an annotated chord
   * @param root with the right root
   * @param quality with the right root and quality
   * @param triads annotated as major or minor, sevenths and the like included
   * @param rightTriads of those, with the right root and third
   */
  record ChordScore(double all, double root, double quality, double triads, double rightTriads) {}
}
