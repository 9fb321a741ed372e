package org.midilake.analysis.meter;

import java.util.Optional;
import org.midilake.analysis.choice.LongestHeld;
import org.midilake.analysis.choice.Source;
import org.midilake.music.Song;
import org.midilake.music.TimeSignatureChange;

/**
 * Settles the final time signature.
 *
 * <ol>
 *   <li>A meta value other than 4/4 counts: someone chose it.
 *   <li>4/4 is what programs write unasked, and what most music is in. It counts unless the
 *       estimate is another one with a confidence of {@value #CONTRADICTION} or more.
 *   <li>Without events the estimate counts, then the 4/4 of the specification.
 * </ol>
 */
public final class MeterChoice {
  private static final String UNASKED = "4/4";
  private static final double CONTRADICTION = 0.9;

  private MeterChoice() {}

  /** Meta value, estimate and final value of a piece. */
  public static MeterAnswer of(Song song, Optional<MeterEstimate> estimate) {
    Optional<String> meta =
        LongestHeld.of(song, song.timeSignatures(), TimeSignatureChange::tick, MeterChoice::textOf);
    if (meta.isPresent() && !contradicted(meta.get(), estimate)) {
      return new MeterAnswer(meta, estimate, meta.get(), Source.META);
    }

    return estimate
        .map(
            shown -> new MeterAnswer(meta, estimate, shown.timeSignature().text(), Source.ESTIMATE))
        .orElse(new MeterAnswer(meta, estimate, UNASKED, Source.DEFAULT));
  }

  private static boolean contradicted(String meta, Optional<MeterEstimate> estimate) {
    return meta.equals(UNASKED)
        && estimate
            .filter(shown -> !shown.timeSignature().text().equals(UNASKED))
            .filter(shown -> shown.confidence() >= CONTRADICTION)
            .isPresent();
  }

  private static String textOf(TimeSignatureChange change) {
    return change.numerator() + "/" + change.denominator();
  }
}
