package org.midilake.library.facets;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What the analysis of a content found, as far as tags follow from it.
 *
 * @param tempo beats per minute, if they are known
 * @param key for example {@code F# minor}, if it is known
 * @param meter for example {@code 6/8}, if it is known
 * @param bars number of bars, 0 without notes
 * @param usage {@code one_shot}, {@code loop} or {@code song}; empty without notes
 * @param traits among {@code percussive}, {@code monophonic}, {@code melodic}, {@code chordal}
 * @param programs that play notes, 0..127, other than percussion; empty if none was ever selected
 * @param percussionKeys names of the percussion keys that are played
 * @param drums what the drum part plays, if there is one
 */
public record MusicFacts(
    Estimate<Double> tempo,
    Estimate<String> key,
    Estimate<String> meter,
    int bars,
    Optional<String> usage,
    Set<String> traits,
    List<Integer> programs,
    List<String> percussionKeys,
    Optional<Drums> drums) {
  public MusicFacts {
    traits = Set.copyOf(traits);
    programs = List.copyOf(programs);
    percussionKeys = List.copyOf(percussionKeys);
  }

  /**
   * A value with its source.
   *
   * @param value nothing if nothing is known but what the specification assumes
   * @param source for example {@code meta} or {@code estimate}
   */
  public record Estimate<T>(Optional<T> value, String source, double confidence) {}

  /** The words of the drum analysis. */
  public record Drums(
      List<String> pieces,
      List<String> techniques,
      Optional<String> feel,
      Optional<String> style,
      OptionalDouble styleConfidence,
      String pattern) {
    public Drums {
      pieces = List.copyOf(pieces);
      techniques = List.copyOf(techniques);
    }
  }
}
