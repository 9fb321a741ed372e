package org.midilake.spark;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FutureDataInputStreamBuilder;
import org.apache.hadoop.fs.Path;

/**
 * Reads whole files into one buffer that is reused. Local files are opened directly: through
 * Hadoop's checksumming file system each costs four times as much.
 */
public final class FileBytes {
  private static final String LOCAL = "file:";

  private final Configuration hadoop;
  private byte[] bytes = new byte[64 * 1024];
  private int length;

  public FileBytes(Configuration hadoop) {
    this.hadoop = hadoop;
  }

  Configuration hadoop() {
    return hadoop;
  }

  /**
   * Reads a file.
   *
   * @param path with its scheme
   * @param expectedLength its length when it was listed
   * @throws IOException if it can't be opened or read, or its length is another one now
   */
  public void read(String path, long expectedLength) throws IOException {
    length = 0;
    try (InputStream in = open(path, expectedLength)) {
      ensureCapacity(Math.toIntExact(expectedLength) + 1);
      int count;
      while ((count = in.read(bytes, length, bytes.length - length)) >= 0) {
        length += count;
        if (length > expectedLength) {
          break;
        }
      }
    }

    if (length != expectedLength) {
      throw new IOException("has changed since it was listed; the next run reads it again");
    }
  }

  private InputStream open(String path, long expectedLength) throws IOException {
    if (path.startsWith(LOCAL)) {
      return new FileInputStream(path.substring(LOCAL.length()));
    }

    Path file = new Path(path);
    FutureDataInputStreamBuilder builder =
        file.getFileSystem(hadoop)
            .openFile(file)
            .opt("fs.option.openfile.length", Long.toString(expectedLength))
            .opt("fs.option.openfile.read.policy", "whole-file");
    try {
      return builder.build().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while opening", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    }
  }

  private void ensureCapacity(int capacity) {
    if (capacity > bytes.length) {
      bytes = Arrays.copyOf(bytes, capacity);
    }
  }

  /** The bytes of the file read last, valid up to {@link #length} and until the next read. */
  public byte[] bytes() {
    return bytes;
  }

  public int length() {
    return length;
  }
}
