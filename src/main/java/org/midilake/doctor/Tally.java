package org.midilake.doctor;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.midilake.repair.Repair;
import org.midilake.smf.Finding;
import org.midilake.smf.FindingCode;

/** Counts what came of all files. */
public final class Tally {
  private int files;
  private int sound;
  private int repairable;
  private int beyondRepair;
  private int unreadable;
  private int written;
  private int notWritten;
  private final Map<FindingCode, Integer> filesPerCode = new EnumMap<>(FindingCode.class);
  private final Map<Repair, Integer> filesPerRepair = new EnumMap<>(Repair.class);

  public void add(Visit visit) {
    files++;
    if (visit instanceof Visit.Examined examined) {
      add(examined);
    } else {
      unreadable++;
    }
  }

  private void add(Visit.Examined examined) {
    switch (examined.diagnosis().plan().repairability()) {
      case NOT_NEEDED -> sound++;
      case POSSIBLE -> repairable++;
      case IMPOSSIBLE -> beyondRepair++;
    }

    written += examined.written().isPresent() ? 1 : 0;
    notWritten += examined.notWritten().isPresent() ? 1 : 0;
    examined.diagnosis().findings().stream()
        .map(Finding::code)
        .distinct()
        .forEach(code -> filesPerCode.merge(code, 1, Integer::sum));
    examined
        .diagnosis()
        .plan()
        .repairs()
        .forEach(repair -> filesPerRepair.merge(repair, 1, Integer::sum));
  }

  public DoctorSummary summary() {
    Map<String, Integer> codes = new TreeMap<>();
    filesPerCode.forEach((code, count) -> codes.put(code.name(), count));
    Map<String, Integer> repairs = new TreeMap<>();
    filesPerRepair.forEach((repair, count) -> repairs.put(repair.word(), count));
    return new DoctorSummary(
        files, sound, repairable, beyondRepair, unreadable, written, notWritten, codes, repairs);
  }
}
