package org.midilake.files;

import java.nio.file.Path;

/** A process of its own that applies or undoes a plan, to be killed. */
final class RenameProcess {
  private RenameProcess() {}

  public static void main(String[] arguments) throws Exception {
    Path plan = Path.of(arguments[0]);
    RenameRun run =
        new RenameRun(
            RenamePlan.read(plan),
            plan,
            (from, to, reason) -> System.out.println(from + " " + to + " " + reason));
    System.out.println(arguments[1].equals("apply") ? run.apply() : run.undo());
  }
}
