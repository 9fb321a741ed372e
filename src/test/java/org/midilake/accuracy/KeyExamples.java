package org.midilake.accuracy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.midilake.accuracy.LabelledSongs.LabelledSong;
import org.midilake.analysis.key.Key;
import org.midilake.analysis.key.KeyEvidence;
import org.midilake.analysis.key.KeyFeature;
import org.midilake.analysis.key.KeyFeatures;
import org.midilake.analysis.notes.PercussionChannels;

/**
 * Examples of keys. Corpora count by the square root of their size, so that the large do not rule.
 */
final class KeyExamples {
  private KeyExamples() {}

  static Examples of(List<LabelledSong> songs) {
    Map<String, Integer> sizes = new HashMap<>();
    songs.forEach(song -> sizes.merge(song.corpus(), 1, Integer::sum));
    Examples examples = new Examples(KeyFeature.values().length);
    double[][] features = new double[examples.featureCount()][Key.COUNT];
    PercussionChannels percussion = new PercussionChannels();
    KeyEvidence evidence = new KeyEvidence();
    KeyFeatures keyFeatures = new KeyFeatures();
    for (LabelledSong song : songs) {
      percussion.gather(song.song().notes());
      evidence.gather(song.song().notes(), percussion);
      keyFeatures.fill(evidence, features);
      boolean[] right = new boolean[Key.COUNT];
      right[KeyNames.key(song.answer()).index()] = true;

      examples.add(features, right, 1 / Math.sqrt(sizes.get(song.corpus())));
    }

    return examples;
  }
}
