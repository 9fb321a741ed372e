package org.midilake.postgres.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The server's programs, and the account that can run them on a server's folder.
 *
 * @param bin where they are unpacked
 */
record ServerPrograms(ServerFolder folder, ServerAccount account, Path bin) {
  /** Recovery after a kill replays at most max_wal_size, a few gigabytes. */
  private static final long START_SECONDS = 120;

  /** The programs for a folder: unpacked in the user's cache, or beside the data. */
  static ServerPrograms find(ServerFolder folder) throws IOException {
    ServerBinaries binaries = ServerBinaries.ofThisSystem();
    List<ServerAccount> candidates = ServerAccount.candidates();
    Optional<Path> cache = Folders.userCache();
    if (cache.isPresent()) {
      Path bin = binaries.unpackedBelow(cache.get());
      for (ServerAccount account : candidates) {
        if (reaches(account, bin, folder)) {
          return new ServerPrograms(folder, account, bin);
        }
      }
    }

    // No cache, or one in a home that is closed to the account.
    Path bin = binaries.unpackedBelow(folder.path().resolve("programs"));
    ServerAccount account =
        ServerAccount.first(candidates, candidate -> reaches(candidate, bin, folder));
    return new ServerPrograms(folder, account, bin);
  }

  private static boolean reaches(ServerAccount account, Path bin, ServerFolder folder) {
    return account.reaches(bin.resolve("postgres"), folder.path(), folder.data());
  }

  Command.Result run(String program, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(bin.resolve(program).toString());
    command.addAll(arguments);
    return Command.run(account.prefix(), command, folder.path());
  }

  /** Asks {@code pg_ctl} for an action, and waits until it is done. */
  Command.Result control(String action, String option) {
    return run(
        "pg_ctl",
        List.of(
            action,
            "--pgdata=" + folder.data(),
            "--log=" + folder.log(),
            "--wait",
            "--timeout=" + START_SECONDS,
            "--silent",
            option));
  }
}
