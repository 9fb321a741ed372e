package org.midilake.analysis.key;

import java.util.Optional;
import org.midilake.analysis.choice.LongestHeld;
import org.midilake.analysis.choice.Source;
import org.midilake.music.KeySignatureChange;
import org.midilake.music.Song;

/**
 * Settles the final key by Bayes' rule: the probabilities of the estimate times the odds that
 * someone writes this key signature for that key.
 *
 * <p>Two thirds of the key signatures in real libraries say C major, most because a program writes
 * it unasked. So C major makes its key {@value #UNASKED_ODDS} times as likely, and nothing else.
 * Any other signature was chosen by someone: its key becomes {@value #CHOSEN_ODDS} times as likely,
 * and the relative key {@value #RELATIVE_ODDS} times, because many programs only offer major. The
 * odds are rough on purpose: a signature that the notes clearly contradict still loses.
 */
public final class KeyChoice {
  private static final double UNASKED_ODDS = 3;
  private static final double CHOSEN_ODDS = 30;
  private static final double RELATIVE_ODDS = 15;

  private KeyChoice() {}

  /** Meta value, estimate and final value of a piece. */
  public static KeyAnswer of(Song song, Optional<KeyEstimate> estimate) {
    Optional<KeySignatureChange> meta =
        LongestHeld.of(
            song,
            song.keySignatures(),
            KeySignatureChange::tick,
            change -> new KeySignatureChange(0, 0, change.sharps(), change.minor()));
    Optional<String> metaName = meta.map(Key::spell);
    if (estimate.isEmpty()) {
      return new KeyAnswer(metaName, estimate, Optional.empty(), Optional.empty(), Source.DEFAULT);
    }

    Key key =
        meta.map(change -> likeliest(estimate.get(), Key.of(change))).orElse(estimate.get().best());
    boolean confirmed = meta.map(Key::of).filter(key::equals).isPresent();
    return confirmed
        ? new KeyAnswer(metaName, estimate, Optional.of(key), metaName, Source.META)
        : new KeyAnswer(
            metaName, estimate, Optional.of(key), Optional.of(key.name()), Source.ESTIMATE);
  }

  private static Key likeliest(KeyEstimate estimate, Key signature) {
    Key best = estimate.best();
    double most = 0;
    for (Key key : estimate.ranking()) {
      double probability = estimate.probability(key) * odds(key, signature);
      if (probability > most) {
        most = probability;
        best = key;
      }
    }

    return best;
  }

  private static double odds(Key key, Key signature) {
    boolean unasked = signature.equals(new Key(0, Mode.MAJOR));
    if (key.equals(signature)) {
      return unasked ? UNASKED_ODDS : CHOSEN_ODDS;
    }

    return key.equals(signature.relative()) && !unasked ? RELATIVE_ODDS : 1;
  }
}
