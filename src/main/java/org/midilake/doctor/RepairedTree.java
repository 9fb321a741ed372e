package org.midilake.doctor;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes repaired files below a folder. A file appears under its name at once and whole, or not at
 * all: it is written under another name, read back, and renamed. What was examined is never written
 * to, whatever the names.
 */
public final class RepairedTree {
  private final Path root;
  private final Existing existing;
  private final List<Path> sources = new ArrayList<>();

  /**
   * @param root where repaired files go; it is made when the first of them is written
   * @param sources files and folders that are examined
   */
  public RepairedTree(Path root, Existing existing, List<Path> sources) throws IOException {
    this.root = root;
    this.existing = existing;
    for (Path source : sources) {
      this.sources.add(source.toRealPath());
    }
  }

  /**
   * Writes one file.
   *
   * @param relative its name below the folder
   * @return where it is
   * @throws WriteFault if it was not written; nothing of it is left
   */
  public Path write(Path relative, byte[] bytes) throws WriteFault {
    Path target = root.resolve(relative);
    try {
      Path folder = Files.createDirectories(target.toAbsolutePath().getParent()).toRealPath();
      refuseSource(folder.resolve(target.getFileName()), target);
      if (existing == Existing.KEPT && Files.exists(target)) {
        throw exists(target);
      }

      Path temporary = folder.resolve(".midilake-" + ProcessHandle.current().pid() + ".tmp");
      try {
        Files.write(temporary, bytes);
        if (!Arrays.equals(Files.readAllBytes(temporary), bytes)) {
          throw new WriteFault(target + " reads back as other bytes than were written");
        }

        rename(temporary, target);
      } finally {
        Files.deleteIfExists(temporary);
      }

      return target;
    } catch (IOException e) {
      throw new WriteFault(target + " cannot be written: " + e, e);
    }
  }

  private void refuseSource(Path real, Path target) throws WriteFault {
    for (Path source : sources) {
      if (real.startsWith(source)) {
        throw new WriteFault(target + " is, or is among, what is examined");
      }
    }
  }

  private void rename(Path temporary, Path target) throws IOException, WriteFault {
    if (existing == Existing.REPLACED) {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
      return;
    }

    try {
      Files.move(temporary, target);
    } catch (FileAlreadyExistsException e) {
      throw exists(target); // it has appeared just now
    }
  }

  private static WriteFault exists(Path target) {
    return new WriteFault(target + " exists already");
  }
}
