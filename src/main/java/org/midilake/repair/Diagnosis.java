package org.midilake.repair;

import java.util.List;
import java.util.Optional;
import org.midilake.smf.Finding;
import org.midilake.smf.ReadStatus;

/**
 * What is wrong with a file, what can be done about it, and the repaired file. Not a record: it
 * holds bytes.
 */
public final class Diagnosis {
  private final ReadStatus status;
  private final String kind;
  private final List<Finding> findings;
  private final int noteCount;
  private final RepairPlan plan;
  private final Optional<byte[]> repaired;

  Diagnosis(
      ReadStatus status,
      String kind,
      List<Finding> findings,
      int noteCount,
      RepairPlan plan,
      Optional<byte[]> repaired) {
    this.status = status;
    this.kind = kind;
    this.findings = List.copyOf(findings);
    this.noteCount = noteCount;
    this.plan = plan;
    this.repaired = repaired;
  }

  /** How much of the file could be read. */
  public ReadStatus status() {
    return status;
  }

  /** {@code smf}, {@code rmid}, or the name of what was found instead. */
  public String kind() {
    return kind;
  }

  /** Those of the reader, then those of the notes and texts. */
  public List<Finding> findings() {
    return findings;
  }

  /** Notes that could be read, and that a repaired file has. */
  public int noteCount() {
    return noteCount;
  }

  public RepairPlan plan() {
    return plan;
  }

  /**
   * The repaired file, read back without a fault and with the same notes; empty if none is needed
   * or possible. The bytes belong to whoever asks first: they are not copied.
   */
  public Optional<byte[]> repaired() {
    return repaired;
  }
}
