package org.midilake.library.facets;

import java.util.HashSet;
import java.util.Set;
import org.midilake.library.names.Mode;
import org.midilake.library.names.NameKey;
import org.midilake.library.tags.TagDictionary;

/** Compares what names say with what the music shows. */
public final class Agreements {
  private static final double SAME_TEMPO = 0.03;
  private static final int MINOR_THIRD = 3;
  private static final int OCTAVE = 12;

  private Agreements() {}

  /** Tempos within 3 % agree; half and double are related. */
  public static Agreement ofTempo(double named, double played) {
    if (isAbout(named, played)) {
      return Agreement.AGREES;
    }
    return isAbout(named, played * 2) || isAbout(named * 2, played)
        ? Agreement.RELATED
        : Agreement.CONFLICTS;
  }

  private static boolean isAbout(double first, double second) {
    return Math.abs(first - second) <= SAME_TEMPO * second;
  }

  /**
   * A name without a mode agrees if the tonic does; the relative and the parallel key are related.
   *
   * @param played as the analysis writes it, {@code F# minor}
   */
  public static Agreement ofKey(NameKey named, String played) {
    NameKey key = Keys.parse(played);
    boolean sameTonic = named.pitchClass() == key.pitchClass();
    boolean sameMode = named.mode().isEmpty() || named.mode().equals(key.mode());
    if (sameTonic && sameMode) {
      return Agreement.AGREES;
    }

    boolean relative =
        named.mode().isPresent() && !sameMode && majorTonic(named) == majorTonic(key);
    return sameTonic || relative ? Agreement.RELATED : Agreement.CONFLICTS;
  }

  /** Tonic of the major key with the same notes. */
  private static int majorTonic(NameKey key) {
    boolean minor = key.mode().filter(mode -> mode == Mode.MINOR).isPresent();
    return Math.floorMod(key.pitchClass() + (minor ? MINOR_THIRD : 0), OCTAVE);
  }

  /** Time signatures whose bars are as long, or twice as long, are related: 3/4 and 6/8. */
  public static Agreement ofMeter(String named, String played) {
    if (named.equals(played)) {
      return Agreement.AGREES;
    }

    double ratio = Meters.quarters(named) / Meters.quarters(played);
    return ratio == 1 || ratio == 2 || ratio == 0.5 ? Agreement.RELATED : Agreement.CONFLICTS;
  }

  /** Half and twice the bars are related. */
  public static Agreement ofBars(int named, int played) {
    if (named == played) {
      return Agreement.AGREES;
    }
    return named == 2 * played || played == 2 * named ? Agreement.RELATED : Agreement.CONFLICTS;
  }

  /**
   * An instrument that is named agrees if it plays, or one that is narrower or wider; instruments
   * of one family are related.
   *
   * @param named identifiers of tags, at least one
   * @param played identifiers of tags, at least one
   */
  public static Agreement ofInstruments(
      Set<String> named, Set<String> played, TagDictionary dictionary) {
    Set<String> wideNamed = withAncestors(named, dictionary);
    Set<String> widePlayed = withAncestors(played, dictionary);
    boolean agrees =
        named.stream().anyMatch(widePlayed::contains)
            || played.stream().anyMatch(wideNamed::contains);
    wideNamed.retainAll(widePlayed);
    if (agrees) {
      return Agreement.AGREES;
    }
    return wideNamed.isEmpty() ? Agreement.CONFLICTS : Agreement.RELATED;
  }

  private static Set<String> withAncestors(Set<String> tags, TagDictionary dictionary) {
    Set<String> wide = new HashSet<>(tags);
    tags.forEach(tag -> wide.addAll(dictionary.ancestors(tag)));
    return wide;
  }
}
