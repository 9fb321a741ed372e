package org.midilake.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads whole files up to a size. */
public final class FileBytes {
  private final long maxBytes;

  public FileBytes(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  public byte[] read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw Files.exists(file)
          ? new IOException("neither file nor folder")
          : new NoSuchFileException(file.toString());
    }

    long size = Files.size(file);
    if (size > maxBytes) {
      throw new IOException(size + " bytes are more than ingest.max-file-bytes, " + maxBytes);
    }

    return Files.readAllBytes(file);
  }
}
