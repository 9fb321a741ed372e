package org.midilake.cli;

import java.io.PrintStream;
import java.util.Optional;
import org.midilake.settings.Secrets;
import org.midilake.settings.SettingsFault;
import org.midilake.settings.UserFault;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Turns what went wrong into a few lines and an exit code: the person's fault into what they can do
 * about it, the program's into one line, with the stack trace in the log.
 */
final class Faults implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final Surroundings surroundings;

  Faults(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public int handleParseException(ParameterException fault, String[] args) {
    PrintStream err = surroundings.err();
    print(Secrets.masked(fault.getMessage()));
    if (fault instanceof UnmatchedArgumentException unmatched) {
      unmatched.getSuggestions().stream()
          .findFirst()
          .ifPresent(it -> print("Did you mean " + it + "?"));
    }

    String name = fault.getCommandLine().getCommandSpec().qualifiedName(" ");
    err.println("`" + name + " --help` explains the command.");
    return ExitCodes.USAGE;
  }

  @Override
  public int handleExecutionException(
      Exception fault, CommandLine commandLine, ParseResult parseResult) {
    if (fault instanceof SettingsFault settings) {
      settings.problems().forEach(this::print);
      return ExitCodes.USAGE;
    }

    if (fault instanceof UsageFault) {
      print(fault.getMessage());
      return ExitCodes.USAGE;
    }

    Optional<UserFault> userFault = userFault(fault);
    if (userFault.isPresent()) {
      print(userFault.get().getMessage());
      return ExitCodes.FAILED;
    }

    if (LogFile.inUse().isPresent() || surroundings.submitted()) {
      LoggerFactory.getLogger(Faults.class).error("The program failed", fault);
    } else {
      fault.printStackTrace(surroundings.err());
    }

    String where = LogFile.inUse().map(file -> " The stack trace is in " + file + ".").orElse("");
    print("the program failed: " + fault + "." + where + " Please report it.");
    return ExitCodes.FAILED;
  }

  /** Spark wraps what a task throws. */
  private static Optional<UserFault> userFault(Throwable fault) {
    for (Throwable it = fault; it != null; it = it.getCause()) {
      if (it instanceof UserFault userFault) {
        return Optional.of(userFault);
      }
    }

    return Optional.empty();
  }

  private void print(String message) {
    surroundings.err().println("midilake: " + Secrets.masked(message));
  }
}
