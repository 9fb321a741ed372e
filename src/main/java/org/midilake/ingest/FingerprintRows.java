package org.midilake.ingest;

import java.util.Optional;
import org.midilake.analysis.fingerprint.Fingerprints;
import org.midilake.analysis.fingerprint.Runs;
import org.midilake.tables.FingerprintRow;
import org.midilake.tables.RunKind;

/** Assembles the row of what duplicates are found by. */
final class FingerprintRows {
  private FingerprintRows() {}

  static FingerprintRow of(long fileId, Fingerprints fingerprints) {
    Runs runs = fingerprints.runs();
    return new FingerprintRow(
        fileId, fingerprints.performance(), kind(runs), runs.count(), runs.first());
  }

  private static Optional<RunKind> kind(Runs runs) {
    return switch (runs.kind()) {
      case PITCHED -> Optional.of(RunKind.PITCHED);
      case DRUMS -> Optional.of(RunKind.DRUMS);
      case NONE -> Optional.empty();
    };
  }
}
