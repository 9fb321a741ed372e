package org.midilake.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.midilake.testing.Damage;

/** Writes files to start fuzzing from: of each kind of damage a few. */
public final class WriteSeeds {
  private static final int PER_DAMAGE = 4;

  private WriteSeeds() {}

  /** Writes them into the folder that is the only argument. */
  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[0]));
  }

  static void write(Path folder) throws IOException {
    for (Damage damage : Damage.values()) {
      for (int seed = 0; seed < PER_DAMAGE; seed++) {
        Files.write(folder.resolve(damage + "-" + seed), damage.of(seed).damaged());
      }
    }
  }
}
