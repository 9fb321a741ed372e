package org.midilake.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.midilake.files.FileValues;
import org.midilake.files.RenamePlan;
import org.midilake.files.RenamePlanner;
import org.midilake.files.RenameRun;
import org.midilake.files.RenameSummary;
import org.midilake.library.files.Template;
import org.midilake.settings.JsonText;
import org.midilake.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** New names for files, by a plan. */
@Command(
    name = "rename",
    mixinStandardHelpOptions = true,
    subcommands = HelpCommand.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Gives files new names by a template: plan, look at the plan, apply it, undo it.",
      "",
      "The plan is a CSV file of old and new paths, which may be changed. Names are those that every "
          + "common file system takes; names that would be the same get numbers.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  midilake rename plan ~/loops --template '{instrument|other}/{key} {bpm:3} {title}'"
          + " --into ~/loops --out plan.csv",
      "  midilake rename apply plan.csv        (says what it would do)",
      "  midilake rename apply plan.csv --yes",
      "  midilake rename undo plan.csv --yes"
    })
final class RenameCommand implements Runnable {
  @Spec private CommandSpec spec;

  private final Surroundings surroundings;
  private final JobRunner.Factory jobs;

  RenameCommand(Surroundings surroundings, JobRunner.Factory jobs) {
    this.surroundings = surroundings;
    this.jobs = jobs;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command? plan, apply or undo.");
  }

  @Command(
      name = "plan",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = "Writes a plan; no file is touched.",
      footer = {
        "",
        "Placeholders: {title}, {key}, {bpm}, {meter}, {bars}, {usage}, {category}, {genre}, "
            + "{instrument}, {part}, {variation}, {track}, {vendor}, {pack}, {collection}, {id}. "
            + "{bpm:3} is filled up with zeros, {key|none} stands in where there is none."
      })
  int plan(
      @Mixin FileSource source,
      @Option(names = "--template", required = true, paramLabel = "TEMPLATE") String written,
      @Option(
              names = "--into",
              required = true,
              paramLabel = "DIR",
              description = "Folder that new paths are below, on the same file system.")
          Path root,
      @Option(names = "--out", required = true, paramLabel = "FILE", description = "The plan.")
          Path out,
      @Mixin CommonOptions options)
      throws IOException {
    Settings settings = options.load(surroundings.environment()).settings();
    Template template =
        source.hasOwnQuery()
            ? new Template(written)
            : FileOptions.template(written, FileValues.PLACEHOLDERS);
    RenamePlanner planner = new RenamePlanner(root.toAbsolutePath().normalize(), template);
    source.visit(settings, surroundings, jobs, FileSource.Members.LEFT_OUT, planner::add);
    RenamePlan plan = planner.plan();
    if (Files.exists(out.resolveSibling(out.getFileName() + ".journal"))) {
      throw new UsageFault(out + " was applied, or is about to be: undo it, or take another name.");
    }

    plan.write(out);
    surroundings
        .out()
        .printf(
            "%,d files, %,d of them get new names: %s. Look at it, then `%s rename apply %s`.%n",
            planner.size(), plan.entries().size(), out, surroundings.command(), out);
    return planner.unfit() == 0 ? ExitCodes.DONE : ExitCodes.FILES_LEFT;
  }

  @Command(
      name = "apply",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = {
        "Gives the files of a plan their new names; without --yes it only says what it would do.",
        "Killed at any point, it goes on when it is called again: PLAN.journal knows how far it was."
      })
  int apply(
      @Parameters(paramLabel = "PLAN") Path file,
      @Mixin Consent consent,
      @Mixin CommonOptions options)
      throws IOException {
    RenameRun run = run(file);
    return consent.isGiven()
        ? report(run.apply(), "moved", options)
        : report(run.rehearse(), "to be moved (with --yes)", options);
  }

  @Command(
      name = "undo",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = {
        "Gives the files of a plan their old names back, as far as it was applied; without --yes it "
            + "only says how many."
      })
  int undo(
      @Parameters(paramLabel = "PLAN") Path file,
      @Mixin Consent consent,
      @Mixin CommonOptions options)
      throws IOException {
    RenameRun run = run(file);
    return consent.isGiven()
        ? report(run.undo(), "moved back", options)
        : report(run.rehearseUndo(), "to be moved back (with --yes)", options);
  }

  private RenameRun run(Path file) throws IOException {
    RenamePlan plan;
    try {
      plan = RenamePlan.read(file);
    } catch (IllegalArgumentException e) {
      throw new UsageFault(e.getMessage());
    }
    return new RenameRun(
        plan,
        file.toAbsolutePath(),
        (from, to, reason) ->
            surroundings.err().println(from + " is not moved to " + to + ": " + reason));
  }

  private int report(RenameSummary summary, String word, CommonOptions options) {
    if (options.json()) {
      surroundings.out().println(JsonText.of(summary));
    } else if (!options.quiet()) {
      surroundings
          .out()
          .printf(
              "%,d %s, %,d done before, %,d not done.%n",
              summary.moved(), word, summary.already(), summary.failures());
    }

    return summary.failures() == 0 ? ExitCodes.DONE : ExitCodes.FILES_LEFT;
  }
}
