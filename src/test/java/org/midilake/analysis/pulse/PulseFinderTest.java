package org.midilake.analysis.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.midilake.analysis.AnalysisSettings;
import org.midilake.analysis.KeyProfile;
import org.midilake.analysis.Phrase;
import org.midilake.analysis.SongAnalyzer;

class PulseFinderTest {
  private static final int BEATS = 96;

  private final SongAnalyzer analyzer =
      new SongAnalyzer(new AnalysisSettings(KeyProfile.ENSEMBLE, 100_000));

  private Pulse pulse(Phrase phrase) {
    return analyzer.analyze(phrase.song()).details().pulse().orElseThrow();
  }

  /** Quarter notes on the grid. */
  private static Phrase march(int quarters) {
    Phrase phrase = new Phrase();
    for (int i = 0; i < quarters; i++) {
      phrase.note(i * Phrase.QUARTER, 400, i % 4 == 0 ? 48 : 60 + i % 5);
    }

    return phrase;
  }

  /**
   * A bass note on each downbeat, a chord on each beat, a note between most of them; each a few
   * milliseconds off. {@code seconds} tells when a beat is.
   */
  private static Phrase performance(IntToDoubleFunction seconds) {
    Random random = new Random(3);
    Phrase phrase = new Phrase();
    for (int beat = 0; beat < BEATS; beat++) {
      double at = seconds.applyAsDouble(beat);
      double next = seconds.applyAsDouble(beat + 1);
      int root = new int[] {48, 45, 41, 43}[beat / 4 % 4];
      if (beat % 4 == 0) {
        phrase.note(millis(at, random), millis(3 * (next - at)), root - 12);
      }

      phrase.note(millis(at, random), millis(0.9 * (next - at)), root + 12);
      phrase.note(millis(at, random), millis(0.9 * (next - at)), root + 16);
      if (random.nextInt(4) > 0) {
        phrase.note(millis((at + next) / 2, random), millis(0.3 * (next - at)), root + 19);
      }
    }

    return phrase;
  }

  private static int millis(double seconds) {
    return (int) Math.round(seconds * 1000);
  }

  private static int millis(double seconds, Random random) {
    return Math.max(0, millis(seconds) + random.nextInt(21) - 10);
  }

  /** Share of the true beats that a found one is within 70 ms of. */
  private static double found(Pulse pulse, IntToDoubleFunction seconds) {
    return IntStream.range(0, BEATS)
            .mapToDouble(seconds::applyAsDouble)
            .filter(at -> pulse.beats().stream().anyMatch(beat -> Math.abs(beat - at) < 0.07))
            .count()
        / (double) BEATS;
  }

  @Test
  void onTheGridBeatsFollowTheTempoMap() {
    Pulse pulse = pulse(march(16).tempo(0, 500_000).tempo(8 * Phrase.QUARTER, 1_000_000));

    assertThat(pulse.tracked()).isFalse();
    double[] expected =
        DoubleStream.concat(
                IntStream.range(0, 8).mapToDouble(i -> i * 0.5),
                IntStream.range(0, 8).mapToDouble(i -> 4.0 + i))
            .toArray();
    assertThat(pulse.beats().stream().mapToDouble(d -> d).toArray())
        .containsExactly(expected, within(1e-9));
    assertThat(pulse.downbeats()).containsExactly(0, 4, 8, 12);
    assertThat(pulse.barTempos().inOrder()).isEqualTo(List.of(120.0, 120.0, 60.0));
    assertThat(pulse.barTempos().isConstant()).isFalse();
    assertThat(pulse.barTempos().notExceededBy(0)).hasValue(60);
    assertThat(pulse.barTempos().notExceededBy(1)).hasValue(120);
    assertThat(pulse(march(16)).barTempos().isConstant()).isTrue();
  }

  @Test
  void aBarOfSixEighthsHasTwoBeats() {
    Pulse pulse = pulse(march(12).timeSignature(0, 6, 8));

    assertThat(pulse.downbeats()).containsExactly(0, 2, 4, 6);
    assertThat(pulse.beats().get(1)).isCloseTo(0.75, within(1e-9));
  }

  @Test
  void aSteadyPerformanceIsTrackedAndConstant() {
    IntToDoubleFunction seconds = beat -> 0.2 + beat * 0.537;

    Pulse pulse = pulse(performance(seconds));

    assertThat(pulse.tracked()).isTrue();
    assertThat(found(pulse, seconds)).isGreaterThan(0.95);
    assertThat(pulse.beats()).hasSizeBetween(BEATS - 3, BEATS + 3);
    assertThat(pulse.barTempos().isConstant()).isTrue();
    assertThat(pulse.downbeats().get(1) - pulse.downbeats().get(0)).isEqualTo(4);
    assertThat(pulse.beats().get(pulse.downbeats().get(3)))
        .as("bars start with the bass")
        .isCloseTo(seconds.applyAsDouble(12), within(0.07));
  }

  @Test
  void beatsFollowAPerformerWhoSpeedsUpAndSlowsDown() {
    IntToDoubleFunction seconds = beat -> 0.55 * beat + 0.5 * Math.sin(beat / 7.0);

    Pulse pulse = pulse(performance(seconds));

    assertThat(found(pulse, seconds)).isGreaterThan(0.9);
    assertThat(pulse.barTempos().isConstant()).isFalse();
    assertThat(
            pulse.barTempos().notExceededBy(0.95).orElseThrow()
                / pulse.barTempos().notExceededBy(0.05).orElseThrow())
        .isGreaterThan(1.15);
  }

  @Test
  void transpositionLeavesTheBeatsWhereTheyAre() {
    Phrase performance = performance(beat -> 0.55 * beat + 0.3 * Math.sin(beat / 9.0));

    assertThat(pulse(performance.transposed(5))).isEqualTo(pulse(performance));
  }

  @Test
  void whatHasNoNotesHasNoBeats() {
    assertThat(analyzer.analyze(new Phrase().song()).details().pulse()).isEmpty();
  }
}
