package org.midilake.jobs.quality;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.midilake.settings.CheckSettings;

/**
 * What the gates look at.
 *
 * @param files files that are there, archives and what could not be read included
 * @param rejected files that are no MIDI
 * @param unreadable files that could not be opened or read
 * @param foundBefore files that the run before the last one found; empty if there was none
 * @param foundLast files that the last run found; empty if there was none
 * @param ageHours hours since the end of the last run that read the inputs; empty if there was none
 * @param differences tables that are not as declared
 */
record LibraryState(
    long files,
    long rejected,
    long unreadable,
    OptionalLong foundBefore,
    OptionalLong foundLast,
    OptionalDouble ageHours,
    long differences) {
  /** The gates, each with what it found. A library without runs is too old for any limit. */
  List<Gate> gates(CheckSettings limits) {
    return List.of(
        new Gate("tables that are not as declared", differences, 0, ""),
        new Gate(
            "share of rejected files",
            share(rejected, files),
            limits.maxRejectedShare(),
            "check.max-rejected-share"),
        new Gate(
            "share of unreadable files",
            share(unreadable, files),
            limits.maxUnreadableShare(),
            "check.max-unreadable-share"),
        new Gate(
            "change of the number of files, as a share",
            drift(),
            limits.maxCountDrift(),
            "check.max-count-drift"),
        new Gate(
            "hours since the last run",
            ageHours.orElse(Double.POSITIVE_INFINITY),
            limits.maxAgeHours(),
            "check.max-age-hours"));
  }

  /** Empty libraries have as many files as before: nothing that a share could be taken of. */
  private double drift() {
    if (foundBefore.isEmpty() || foundLast.isEmpty()) {
      return 0;
    }

    return share(
        Math.abs(foundLast.getAsLong() - foundBefore.getAsLong()), foundBefore.getAsLong());
  }

  private static double share(long part, long whole) {
    return part == 0 ? 0 : (double) part / Math.max(whole, 1);
  }
}
