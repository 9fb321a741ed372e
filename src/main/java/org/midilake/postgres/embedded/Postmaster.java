package org.midilake.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server process, as the file {@code postmaster.pid} in its data folder tells. Line 1 is the
 * process id, line 4 the port; PostgreSQL source, {@code src/include/utils/pidfile.h}.
 *
 * <p>The file stays behind when the server is killed, and after a reboot its process id may belong
 * to anything: then PostgreSQL itself would take it for another server and refuse to start.
 *
 * @param port 0 while the server has not yet written it
 */
record Postmaster(long pid, int port) {
  private static final int PORT_LINE = 3;

  static Path file(Path data) {
    return data.resolve("postmaster.pid");
  }

  /** What the file says, whether that is still true or not. */
  static Optional<Postmaster> recorded(Path data) throws IOException {
    if (!Files.exists(file(data))) {
      return Optional.empty();
    }

    List<String> lines = Files.readAllLines(file(data));
    if (lines.isEmpty()) {
      return Optional.of(new Postmaster(0, 0));
    }

    int port = lines.size() > PORT_LINE ? number(lines.get(PORT_LINE)) : 0;
    return Optional.of(new Postmaster(Math.abs(number(lines.get(0))), port));
  }

  /** Whether the process lives and works in that folder: not one that came to have the same id. */
  boolean livesIn(Path data) {
    Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    if (pid == 0 || process.isEmpty()) {
      return false;
    }

    Path workingFolder = Path.of("/proc", Long.toString(pid), "cwd");
    try {
      return Files.isSameFile(workingFolder, data);
    } catch (IOException e) {
      // No such link on this system, or not ours to read: the program's name has to do.
      return process.get().info().command().filter(c -> c.endsWith("postgres")).isPresent();
    }
  }

  private static int number(String line) {
    String digits = line.strip();
    return digits.matches("-?\\d{1,9}") ? Integer.parseInt(digits) : 0;
  }
}
