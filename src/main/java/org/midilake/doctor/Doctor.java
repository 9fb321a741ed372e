package org.midilake.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.midilake.repair.Diagnosis;
import org.midilake.repair.Repairer;

/** Examines all files of some inputs, one after the other, and writes repaired ones if asked to. */
public final class Doctor {
  private final Set<String> extensions;
  private final FileBytes files;
  private final Repairer repairer;
  private final Optional<RepairedTree> tree;

  /**
   * @param extensions of the files that are examined, lower case, without the dot
   * @param maxFileBytes larger files are not read
   * @param maxEvents events of one file that are read
   * @param tree where repaired files go; empty to examine only
   */
  public Doctor(
      Set<String> extensions, long maxFileBytes, int maxEvents, Optional<RepairedTree> tree) {
    this.extensions = Set.copyOf(extensions);
    this.files = new FileBytes(maxFileBytes);
    this.repairer = new Repairer(maxEvents);
    this.tree = tree;
  }

  /** Tells of each file as soon as it is done. */
  public void visit(List<Path> inputs, Consumer<Visit> visits) {
    LocalFiles.Visitor visitor =
        new LocalFiles.Visitor() {
          @Override
          public void file(LocalFile file) {
            visits.accept(examine(file));
          }

          @Override
          public void unreadable(Path folder, String reason) {
            visits.accept(new Visit.Unreadable(folder, reason));
          }
        };
    new LocalFiles(extensions, visitor).visit(inputs);
  }

  private Visit examine(LocalFile file) {
    byte[] bytes;
    try {
      bytes = files.read(file.source());
    } catch (IOException e) {
      return new Visit.Unreadable(file.source(), e.toString());
    }

    Diagnosis diagnosis = repairer.examine(bytes, bytes.length);
    Optional<byte[]> repaired = diagnosis.repaired();
    if (tree.isEmpty() || repaired.isEmpty()) {
      return new Visit.Examined(file.source(), diagnosis, Optional.empty(), Optional.empty());
    }

    try {
      Path written = tree.get().write(file.relative(), repaired.get());
      return new Visit.Examined(file.source(), diagnosis, Optional.of(written), Optional.empty());
    } catch (WriteFault e) {
      return new Visit.Examined(
          file.source(), diagnosis, Optional.empty(), Optional.of(e.getMessage()));
    }
  }
}
