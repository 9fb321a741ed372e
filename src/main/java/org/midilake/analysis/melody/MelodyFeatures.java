package org.midilake.analysis.melody;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The melody of a piece.
 *
 * @param source part or skyline; empty without pitched notes
 * @param track number of its track chunk, from 0; empty for the skyline
 * @param channel its channel, 0..15; empty for the skyline
 * @param notes number of notes
 * @param lowest lowest pitch, 0..127
 * @param highest highest pitch, 0..127
 * @param distinctPitches number of different pitches
 * @param intervals share of the intervals by semitones, -12 or less to 12 or more
 * @param meanInterval mean size of the intervals in semitones
 * @param repeatedShare share of the intervals of 0 semitones, 0..1
 * @param stepShare share of 1 or 2 semitones
 * @param leapShare share of 3 semitones or more
 * @param risingShare share of the intervals other than 0 that go up
 * @param contour shape; empty with fewer than three notes
 * @param repetition share of the runs of four intervals that occurred before, 0..1
 * @param pairwiseVariability the nPVI of its inter-onset intervals, 0..200 (Patel and Daniele, "An
 *     empirical comparison of rhythm in language and music", Cognition 87, 2003)
 * @param intervalEntropy entropy of the intervals in bits
 */
public record MelodyFeatures(
    Optional<MelodySource> source,
    OptionalInt track,
    OptionalInt channel,
    int notes,
    OptionalInt lowest,
    OptionalInt highest,
    int distinctPitches,
    List<Double> intervals,
    OptionalDouble meanInterval,
    OptionalDouble repeatedShare,
    OptionalDouble stepShare,
    OptionalDouble leapShare,
    OptionalDouble risingShare,
    Optional<Contour> contour,
    OptionalDouble repetition,
    OptionalDouble pairwiseVariability,
    OptionalDouble intervalEntropy) {
  private static final int FEWEST_PITCHES = 3;
  private static final int FEWEST_NOTES = 8;

  public MelodyFeatures {
    intervals = List.copyOf(intervals);
  }

  /** Whether a part of its own plays eight notes or more with three different pitches. */
  public boolean melodic() {
    return source.equals(Optional.of(MelodySource.PART))
        && notes >= FEWEST_NOTES
        && distinctPitches >= FEWEST_PITCHES;
  }
}
