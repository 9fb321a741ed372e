package org.midilake.postgres.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.midilake.settings.UserFault;

/** Runs a program to its end and keeps what it prints. */
final class Command {
  private static final long TIMEOUT_SECONDS = 300;

  /**
   * How a program ended.
   *
   * @param output standard output and error, as they came
   */
  record Result(int exitCode, String output) {
    boolean succeeded() {
      return exitCode == 0;
    }
  }

  private Command() {}

  /**
   * Runs the program and waits for it, five minutes at most.
   *
   * @param folder where it runs: the JVM's own folder may be closed to another user
   */
  static Result run(List<String> prefix, List<String> command, Path folder) {
    List<String> words = new ArrayList<>(prefix);
    words.addAll(command);
    try {
      Process process =
          new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return new Result(-1, "no answer after " + TIMEOUT_SECONDS + " s: " + output);
      }

      return new Result(process.exitValue(), output);
    } catch (IOException e) {
      return new Result(-1, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserFault("Interrupted while waiting for " + command.get(0) + ".", e);
    }
  }
}
