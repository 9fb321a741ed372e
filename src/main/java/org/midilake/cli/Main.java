package org.midilake.cli;

/** Starts the program and ends the process with its exit code. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Surroundings surroundings = Surroundings.ofThisProcess();
    int exitCode =
        MidilakeCommand.commandLine(surroundings, new SparkJobs(surroundings)).execute(args);
    surroundings.out().flush();
    System.exit(exitCode);
  }
}
