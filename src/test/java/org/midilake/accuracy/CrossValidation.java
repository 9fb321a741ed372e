package org.midilake.accuracy;

import java.util.ArrayList;
import java.util.List;
import org.midilake.accuracy.LabelledSongs.LabelledSong;

/** Judges each song by a model that was not fitted to it. */
final class CrossValidation {
  /** Parts that the songs are cut into. Their names are random, and so are the parts. */
  static final int FOLDS = 5;

  private CrossValidation() {}

  /** Each fifth of the songs by a model that was fitted to the others. */
  static List<Outcome> bySong(List<LabelledSong> songs, Trial trial) {
    List<Outcome> outcomes = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<LabelledSong> training = new ArrayList<>();
      List<LabelledSong> tested = new ArrayList<>();
      for (int i = 0; i < songs.size(); i++) {
        (i % FOLDS == fold ? tested : training).add(songs.get(i));
      }

      outcomes.addAll(trial.run(training, tested));
    }

    return outcomes;
  }

  /** Each corpus by a model that was fitted to the other ones. */
  static List<Outcome> byCorpus(List<LabelledSong> songs, Trial trial) {
    List<Outcome> outcomes = new ArrayList<>();
    for (String corpus : songs.stream().map(LabelledSong::corpus).distinct().toList()) {
      List<LabelledSong> training =
          songs.stream().filter(song -> !song.corpus().equals(corpus)).toList();
      List<LabelledSong> tested =
          songs.stream().filter(song -> song.corpus().equals(corpus)).toList();
      outcomes.addAll(trial.run(training, tested));
    }

    return outcomes;
  }
}
