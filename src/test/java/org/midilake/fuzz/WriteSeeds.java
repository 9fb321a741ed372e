package org.midilake.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.midilake.testing.Archives;
import org.midilake.testing.Damage;
import org.midilake.testing.RarArchives;

/** Writes files to start fuzzing from: of each kind of damage a few, and archives of most kinds. */
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

    for (Map.Entry<String, byte[]> archive : archives().entrySet()) {
      Files.write(folder.resolve(archive.getKey()), archive.getValue());
    }
  }

  private static Map<String, byte[]> archives() {
    Map<String, byte[]> members =
        Archives.members("a.mid", Archives.text("MThd"), "b/c.mid", Archives.text("MTrk"));
    byte[] zip = Archives.zip(members);
    return Archives.members(
        "zip", zip,
        "encrypted-zip", Archives.encryptedZip(members),
        "nested", Archives.zip(Archives.members("inner.zip", zip)),
        "tgz", Archives.gzip(Archives.tar(members)),
        "gz", Archives.gzip(Archives.text("MThd")),
        "bz2", Archives.bzip2(Archives.text("MThd")),
        "xz", Archives.xz(Archives.text("MThd")),
        "7z", Archives.sevenZip(members),
        "rar4", RarArchives.rar4(members),
        "rar5", RarArchives.rar5(members));
  }
}
