package org.midilake.analysis.compatibility;

import java.util.List;
import java.util.Optional;
import org.midilake.analysis.key.Key;

/**
 * What decides whether a piece goes with another.
 *
 * @param key empty for percussion
 * @param bpm beats per minute
 * @param timeSignature e.g. 6/8
 * @param density moments per quarter note; 0 if there are none
 * @param families names of the General MIDI families that play
 * @param shares share of the notes of each of them, 0..1
 */
public record Profile(
    Optional<Key> key,
    double bpm,
    String timeSignature,
    double density,
    List<String> families,
    List<Double> shares) {
  public Profile {
    families = List.copyOf(families);
    shares = List.copyOf(shares);
  }
}
