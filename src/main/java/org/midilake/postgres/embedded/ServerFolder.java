package org.midilake.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.midilake.settings.UserFault;

/**
 * The folder of one embedded server.
 *
 * <pre>
 * postgres/
 *   data/      what initdb makes; of the account that the server runs as
 *   log/       the server's log
 *   pgpass     the password, readable by its owner only
 *   port       the port, chosen once
 *   lock       held while one process starts or stops the server
 * </pre>
 */
record ServerFolder(Path path) {
  static final String USER = "midilake";

  /**
   * For bulk loads on a workstation: few and large checkpoints, no WAL for tables that are filled
   * in the transaction that makes them (wal_level), memory for merges and index builds. Commits
   * remain durable. No just-in-time compilation: searches are short.
   */
  private static final List<String> CONFIGURATION =
      List.of(
          "listen_addresses = '127.0.0.1'",
          "unix_socket_directories = ''",
          "max_connections = 100",
          "work_mem = 32MB",
          "maintenance_work_mem = 256MB",
          "wal_level = minimal",
          "max_wal_senders = 0",
          "max_wal_size = 4GB",
          "checkpoint_timeout = 15min",
          "random_page_cost = 1.1",
          "jit = off");

  Path data() {
    return path.resolve("data");
  }

  Path log() {
    return path.resolve("log").resolve("server.log");
  }

  Path lock() {
    return path.resolve("lock");
  }

  PasswordFile passwordFile() {
    return new PasswordFile(path.resolve("pgpass"));
  }

  boolean isInitialised() {
    return Files.exists(data().resolve("PG_VERSION"));
  }

  /** The port that was chosen; 0 if none was yet. */
  int port() throws IOException {
    Path file = path.resolve("port");
    return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
  }

  void keepPort(int port) throws IOException {
    Files.writeString(path.resolve("port"), port + "\n");
  }

  /** Makes the data unless they are there: in a folder beside, renamed when it is complete. */
  void initialise(ServerPrograms programs) throws IOException {
    Files.createDirectories(log().getParent());
    programs.account().own(log().getParent());
    if (isInitialised()) {
      requireVersionOf(programs);
      return;
    }

    passwordFile().createIfMissing(USER);
    Path fresh = path.resolve("data.new");
    Folders.deleteTree(fresh);
    Files.createDirectory(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Path password = path.resolve("password.new");
    Files.deleteIfExists(password);
    Files.createFile(
        password,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(password, passwordFile().password() + "\n");
    programs.account().own(fresh);
    programs.account().own(password);
    try {
      runInitdb(programs, fresh, password);
    } finally {
      Files.delete(password);
    }

    Path settings = fresh.resolve("postgresql.conf");
    Files.write(settings, CONFIGURATION, StandardOpenOption.APPEND);
    Files.write(settings, List.of(SharedBuffers.setting()), StandardOpenOption.APPEND);
    Files.move(fresh, data());
  }

  /**
   * The built-in locale is the same on every system, so that an index outlives an upgrade of it.
   */
  private void runInitdb(ServerPrograms programs, Path fresh, Path password) {
    Command.Result result =
        programs.run(
            "initdb",
            List.of(
                "--pgdata=" + fresh,
                "--username=" + USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--no-instructions"));
    if (!result.succeeded()) {
      throw new UserFault(
          "initdb failed in %s: %s".formatted(path, result.output().replace('\n', ' ')));
    }
  }

  private void requireVersionOf(ServerPrograms programs) throws IOException {
    String version = Files.readString(data().resolve("PG_VERSION")).strip();
    String program = programs.run("postgres", List.of("--version")).output();
    if (!program.contains(") " + version + ".") && !program.endsWith(") " + version)) {
      throw new UserFault(
          "The data in %s are of PostgreSQL %s, the server's programs are %s. Move the folder away and export again."
              .formatted(data(), version, program));
    }
  }
}
