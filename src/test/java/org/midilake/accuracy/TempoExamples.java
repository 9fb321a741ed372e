package org.midilake.accuracy;

import java.util.List;
import org.midilake.accuracy.LabelledSongs.LabelledSong;
import org.midilake.analysis.notes.PercussionChannels;
import org.midilake.analysis.tempo.TempoCandidates;
import org.midilake.analysis.tempo.TempoEvidence;
import org.midilake.analysis.tempo.TempoFeature;
import org.midilake.music.Notes;

/**
 * Examples of tempos. Each piece counts twice: whole, and as an excerpt from its middle, because
 * many files are loops of a few bars. Songs whose annotations disagree on the metrical level count
 * less.
 */
final class TempoExamples {
  private static final double EXCERPT_SECONDS = 8;
  private static final double EXCERPT_WEIGHT = 0.5;
  private static final double DISPUTED_WEIGHT = 0.25;
  private static final double SAME_TEMPO = 0.035;

  private final Examples examples = new Examples(TempoFeature.values().length);
  private final TempoCandidates candidates = new TempoCandidates();
  private final TempoEvidence evidence = new TempoEvidence();
  private final PercussionChannels percussion = new PercussionChannels();
  private final double[][] features = new double[examples.featureCount()][TempoCandidates.COUNT];

  private TempoExamples() {}

  static Examples of(List<LabelledSong> songs) {
    TempoExamples collected = new TempoExamples();
    for (LabelledSong song : songs) {
      double weight = song.fields().get(2).equals("level_disputed") ? DISPUTED_WEIGHT : 1;
      Notes notes = song.song().notes();
      double bpm = Double.parseDouble(song.answer());
      collected.add(notes, bpm, weight);
      collected.add(excerpt(notes, EXCERPT_SECONDS), bpm, weight * EXCERPT_WEIGHT);
    }

    return collected.examples;
  }

  private void add(Notes notes, double bpm, double weight) {
    percussion.gather(notes);
    evidence.gather(notes, percussion);
    candidates.fill(evidence, features);
    boolean[] right = new boolean[TempoCandidates.COUNT];
    for (int i = 0; i < right.length; i++) {
      right[i] = Math.abs(candidates.bpm(i) / bpm - 1) <= SAME_TEMPO;
    }

    examples.add(features, right, weight);
  }

  /** The notes that start within some seconds from the middle on. */
  static Notes excerpt(Notes notes, double seconds) {
    Notes excerpt = new Notes();
    double from = notes.size() > 0 ? notes.onsetSeconds(notes.size() / 2) : 0;
    for (int i = 0; i < notes.size(); i++) {
      double onset = notes.onsetSeconds(i);
      if (onset >= from && onset < from + seconds) {
        excerpt.add(
            notes.onsetTick(i),
            notes.endTick(i),
            onset,
            notes.endSeconds(i),
            notes.channel(i),
            notes.pitch(i),
            notes.velocity(i),
            notes.program(i),
            notes.track(i));
      }
    }

    return excerpt;
  }
}
