package org.midilake.postgres.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The server's log: it says why the server does not start. */
record ServerLog(Path path) {
  private static final int END_BYTES = 500;
  private static final int LONGEST_BYTES = 100_000;

  /** Its size in bytes; 0 if there is none. */
  long size() throws IOException {
    return Files.exists(path) ? Files.size(path) : 0;
  }

  /**
   * What was written since then.
   *
   * @param position a former size, in bytes
   */
  String since(long position) throws IOException {
    long length = Math.min(size() - position, LONGEST_BYTES);
    if (length <= 0) {
      return "";
    }

    ByteBuffer bytes = ByteBuffer.allocate((int) length);
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.read(bytes, position);
    }

    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
  }

  /** The last lines, as one line. */
  String end() throws IOException {
    return since(Math.max(0, size() - END_BYTES)).strip().replace("\n", " | ");
  }
}
