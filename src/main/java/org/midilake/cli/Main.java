package org.midilake.cli;

/** Starts the program and ends the process with its exit code. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Surroundings surroundings = Surroundings.ofThisProcess();
    int exitCode =
        MidilakeCommand.commandLine(surroundings, new SparkJobs(surroundings)).execute(args);
    surroundings.out().flush();
    // In cluster mode the process is not ours: YARN takes whoever ends it by himself for failed,
    // whatever the exit code.
    if (exitCode != ExitCodes.DONE || !isDriverOfCluster()) {
      System.exit(exitCode);
    }
  }

  private static boolean isDriverOfCluster() {
    return "cluster".equals(System.getProperty("spark.submit.deployMode"));
  }
}
