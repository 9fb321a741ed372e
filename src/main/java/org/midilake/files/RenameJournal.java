package org.midilake.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was done of a plan: a line before a file is moved, {@code > 17 S T}, and one after it,
 * {@code < 17 T}. Lines are on the disk before what they announce is done. Held by one process at a
 * time.
 */
final class RenameJournal implements AutoCloseable {
  private static final Pattern BEGUN = Pattern.compile("> (\\d+) ([SAT]) ([SAT])");
  private static final Pattern ENDED = Pattern.compile("< (\\d+) ([SAT])");

  /** What is read back. */
  interface Reader {
    void begun(int entry, Whereabouts from, Whereabouts to);

    void ended(int entry, Whereabouts at);
  }

  private final Path file;
  private final FileChannel channel;

  /**
   * Opens the journal, or makes it.
   *
   * @throws IOException also if another process has it
   */
  RenameJournal(Path file) throws IOException {
    this.file = file;
    channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw new IOException(file + " is in use by another process");
      }
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw new IOException(file + " is in use", e);
    }
  }

  /**
   * Tells what was noted; a line that was not written to its end is cut off: nothing of what it
   * announces was done.
   */
  void replay(Reader reader) throws IOException {
    String text = Files.readString(file, StandardCharsets.US_ASCII);
    int end = text.lastIndexOf('\n') + 1;
    channel.truncate(end);
    channel.position(end);
    for (String line : text.substring(0, end).lines().toList()) {
      Matcher begun = BEGUN.matcher(line);
      Matcher ended = ENDED.matcher(line);
      if (begun.matches()) {
        reader.begun(
            Integer.parseInt(begun.group(1)),
            Whereabouts.of(begun.group(2).charAt(0)),
            Whereabouts.of(begun.group(3).charAt(0)));
      } else if (ended.matches()) {
        reader.ended(Integer.parseInt(ended.group(1)), Whereabouts.of(ended.group(2).charAt(0)));
      } else {
        throw new IOException(file + " has a line that no journal has: " + line);
      }
    }
  }

  static String begun(int entry, Whereabouts from, Whereabouts to) {
    return "> " + entry + ' ' + from.letter() + ' ' + to.letter() + '\n';
  }

  static String ended(int entry, Whereabouts at) {
    return "< " + entry + ' ' + at.letter() + '\n';
  }

  /** Adds lines, and returns when they are on the disk. */
  void write(List<String> lines) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(String.join("", lines).getBytes(StandardCharsets.US_ASCII));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }

    channel.force(true);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
