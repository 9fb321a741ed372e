package org.midilake.smf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * Collects the findings of one file: the first few of each code in full, the rest as a number in
 * the detail of the last one, so that a file of faults costs no more memory than any other.
 */
public final class FindingLog {
  /** Enough to see a pattern in, few enough for a table row each. */
  static final int MAX_PER_CODE = 5;

  private static final FindingCode[] CODES = FindingCode.values();

  private static final int[] NO_COUNTS = new int[CODES.length];

  /** By code. An array of its own only once there is a finding: most files have none. */
  private int[] counts = NO_COUNTS;

  private final List<Finding> findings = new ArrayList<>();
  private OptionalInt track = OptionalInt.empty();

  /** Findings from here on belong to a track, from 0. */
  public void enterTrack(int number) {
    track = OptionalInt.of(number);
  }

  /** Findings from here on belong to no track. */
  public void leaveTrack() {
    track = OptionalInt.empty();
  }

  /**
   * Notes an anomaly.
   *
   * @param byteOffset where the fault is, in bytes from the start of the file
   * @param format a {@link String#format} pattern, used only if the finding is kept
   */
  public void add(FindingCode code, long byteOffset, String format, Object... arguments) {
    if (isToKeep(code)) {
      findings.add(new Finding(code, track, byteOffset, String.format(format, arguments)));
    }
  }

  /**
   * Notes an anomaly that many files have many of.
   *
   * @param detail made into words only if the finding is kept
   */
  public void add(FindingCode code, long byteOffset, Supplier<String> detail) {
    if (isToKeep(code)) {
      findings.add(new Finding(code, track, byteOffset, detail.get()));
    }
  }

  private boolean isToKeep(FindingCode code) {
    if (counts == NO_COUNTS) {
      counts = new int[CODES.length];
    }

    return ++counts[code.ordinal()] <= MAX_PER_CODE;
  }

  boolean contains(FindingCode code) {
    return counts[code.ordinal()] > 0;
  }

  boolean contains(Severity severity) {
    return findings.stream().anyMatch(finding -> finding.code().severity() == severity);
  }

  /** The findings so far, in order of discovery. */
  public List<Finding> findings() {
    if (findings.isEmpty()) {
      return Collections.emptyList();
    }

    List<Finding> result = new ArrayList<>(findings);
    int[] seen = new int[CODES.length];
    for (int i = 0; i < result.size(); i++) {
      Finding finding = result.get(i);
      int code = finding.code().ordinal();
      int more = counts[code] - MAX_PER_CODE;
      if (++seen[code] == MAX_PER_CODE && more > 0) {
        String detail = finding.detail() + "; and " + more + " more in this file";
        result.set(i, new Finding(finding.code(), finding.track(), finding.byteOffset(), detail));
      }
    }

    return List.copyOf(result);
  }
}
