package org.midilake.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.midilake.doctor.Visit;
import org.midilake.repair.Diagnosis;
import org.midilake.repair.Obstacle;
import org.midilake.repair.Repair;
import org.midilake.smf.Finding;

/**
 * One file as the doctor's JSON has it.
 *
 * @param path where the file is
 * @param state sound, repairable, beyond_repair or unreadable
 * @param reason why the file cannot be repaired or read
 * @param written where the repaired file is
 * @param notWritten why there is none although there should be
 */
record DoctorReport(
    String path,
    String state,
    Optional<String> reason,
    Optional<String> kind,
    Optional<String> status,
    int notes,
    List<FindingLine> findings,
    List<String> repairs,
    Optional<String> written,
    Optional<String> notWritten) {

  /** One finding of it. */
  record FindingLine(
      String code, String severity, Optional<Integer> track, long byteOffset, String detail) {
    static FindingLine of(Finding finding) {
      return new FindingLine(
          finding.code().name(),
          word(finding.code().severity()),
          finding.track().stream().boxed().findFirst(),
          finding.byteOffset(),
          finding.detail());
    }
  }

  static DoctorReport of(Visit visit) {
    if (visit instanceof Visit.Examined examined) {
      return of(examined);
    }

    Visit.Unreadable unreadable = (Visit.Unreadable) visit;
    return new DoctorReport(
        unreadable.source().toString(),
        "unreadable",
        Optional.of(unreadable.reason()),
        Optional.empty(),
        Optional.empty(),
        0,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static DoctorReport of(Visit.Examined examined) {
    Diagnosis diagnosis = examined.diagnosis();
    return new DoctorReport(
        examined.source().toString(),
        state(diagnosis),
        diagnosis.plan().obstacle().map(Obstacle::description),
        Optional.of(diagnosis.kind()),
        Optional.of(word(diagnosis.status())),
        diagnosis.noteCount(),
        diagnosis.findings().stream().map(FindingLine::of).toList(),
        diagnosis.plan().repairs().stream().map(Repair::word).toList(),
        examined.written().map(Object::toString),
        examined.notWritten());
  }

  private static String state(Diagnosis diagnosis) {
    return switch (diagnosis.plan().repairability()) {
      case NOT_NEEDED -> "sound";
      case POSSIBLE -> "repairable";
      case IMPOSSIBLE -> "beyond_repair";
    };
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
