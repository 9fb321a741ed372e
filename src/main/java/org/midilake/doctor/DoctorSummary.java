package org.midilake.doctor;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of all files.
 *
 * @param files sound, repairable, beyond repair and unreadable ones together
 * @param unreadable files that could not be opened and folders that could not be listed
 * @param written repaired files that were written
 * @param notWritten repaired files that were to be written and could not be
 * @param filesPerCode files with each finding
 * @param filesPerRepair repairable files that need each repair
 */
public record DoctorSummary(
    int files,
    int sound,
    int repairable,
    int beyondRepair,
    int unreadable,
    int written,
    int notWritten,
    Map<String, Integer> filesPerCode,
    Map<String, Integer> filesPerRepair) {
  public DoctorSummary {
    filesPerCode = Collections.unmodifiableMap(new TreeMap<>(filesPerCode));
    filesPerRepair = Collections.unmodifiableMap(new TreeMap<>(filesPerRepair));
  }

  /** Whether every file is sound, or repairable and, where asked for, repaired. */
  public boolean isAllWell() {
    return beyondRepair == 0 && unreadable == 0 && notWritten == 0;
  }
}
