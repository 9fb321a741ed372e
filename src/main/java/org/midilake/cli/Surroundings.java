package org.midilake.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a command sees of the world.
 *
 * @param out for what was asked for
 * @param err for everything else
 * @param command how people call the program, for the commands it recommends
 * @param width columns of the terminal that {@code err} is; 0 if it is none
 * @param submitted whether spark-submit started the program, so that paths may be a cluster's
 */
record Surroundings(
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    String command,
    int width,
    boolean submitted) {

  /** The world as the launcher describes it: Java cannot see whether only stderr is a terminal. */
  static Surroundings ofThisProcess() {
    return new Surroundings(
        utf8(System.out),
        utf8(System.err),
        System.getenv(),
        System.getProperty("midilake.command", "midilake"),
        Integer.getInteger("midilake.width", 0),
        System.getProperty("spark.master") != null);
  }

  /** Paths and texts of files are not cut down to what the locale of a scheduler can spell. */
  private static PrintStream utf8(PrintStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }
}
