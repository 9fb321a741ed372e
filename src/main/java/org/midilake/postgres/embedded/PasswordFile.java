package org.midilake.postgres.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.midilake.settings.UserFault;

/**
 * A file in the format of {@code ~/.pgpass} that only its owner reads, so that psql and this
 * program find the password and no command line or URL shows it. Format: PostgreSQL manual, section
 * "The Password File".
 */
record PasswordFile(Path path) {
  /** Makes the file with a fresh password of 128 bits, unless it is there. */
  void createIfMissing(String user) throws IOException {
    if (Files.exists(path)) {
      return;
    }

    byte[] secret = new byte[16];
    new SecureRandom().nextBytes(secret);
    Path fresh = path.resolveSibling(path.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(fresh, "*:*:*:" + user + ":" + HexFormat.of().formatHex(secret) + "\n");
    Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The password. Never to be printed. */
  String password() {
    try {
      String line = Files.readString(path, StandardCharsets.UTF_8).strip();
      return line.substring(line.lastIndexOf(':') + 1);
    } catch (IOException e) {
      throw new UserFault(
          "Cannot read the embedded server's password file " + path + ": " + e.getMessage(), e);
    }
  }
}
