package org.midilake.jobs.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.midilake.settings.CheckSettings;

class LibraryStateTest {
  private static final CheckSettings LIMITS = new CheckSettings(0.1, 0.01, 0.5, 48);

  private static LibraryState state(long rejected, long unreadable, long before, double age) {
    return new LibraryState(
        1000,
        rejected,
        unreadable,
        OptionalLong.of(before),
        OptionalLong.of(1000),
        OptionalDouble.of(age),
        0);
  }

  private static List<String> failed(LibraryState state) {
    return state.gates(LIMITS).stream()
        .filter(gate -> !gate.isPassed())
        .map(Gate::setting)
        .toList();
  }

  @Test
  void whatIsExactlyAtTheLimitPasses() {
    assertThat(failed(state(100, 10, 2000, 48))).isEmpty();
  }

  @Test
  void eachLimitStopsItsOwnFault() {
    assertThat(failed(state(101, 0, 1000, 1))).containsExactly("check.max-rejected-share");
    assertThat(failed(state(0, 11, 1000, 1))).containsExactly("check.max-unreadable-share");
    assertThat(failed(state(0, 0, 2010, 1)))
        .as("half is gone")
        .containsExactly("check.max-count-drift");
    assertThat(failed(state(0, 0, 600, 1))).as("too many").containsExactly("check.max-count-drift");
    assertThat(failed(state(0, 0, 1000, 48.1))).containsExactly("check.max-age-hours");
  }

  @Test
  void aFirstRunHasNothingToDriftFromAndALibraryWithoutRunsIsTooOld() {
    LibraryState first =
        new LibraryState(
            10, 0, 0, OptionalLong.empty(), OptionalLong.of(10), OptionalDouble.of(0), 0);
    LibraryState none =
        new LibraryState(
            0, 0, 0, OptionalLong.empty(), OptionalLong.empty(), OptionalDouble.empty(), 0);

    assertThat(failed(first)).isEmpty();
    assertThat(failed(none)).containsExactly("check.max-age-hours");
  }

  @Test
  void tablesThatAreNotAsDeclaredAreNeverFit() {
    LibraryState state =
        new LibraryState(
            10, 0, 0, OptionalLong.empty(), OptionalLong.of(10), OptionalDouble.of(0), 1);

    assertThat(failed(state)).containsExactly("");
  }
}
