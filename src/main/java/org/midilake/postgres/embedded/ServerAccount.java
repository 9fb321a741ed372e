package org.midilake.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.midilake.settings.UserFault;

/**
 * Who the server runs as: PostgreSQL refuses root. As root, a user namespace without a mapping
 * makes the server see an ordinary user while the kernel goes on seeing root, so that nobody else
 * needs access to the folder; where the kernel or a container forbids that, the server runs as an
 * unprivileged user who then owns its data.
 *
 * @param prefix words before each command; none if this process is not root
 * @param owner the user who must own the data; empty for the one of this process
 */
record ServerAccount(List<String> prefix, Optional<String> owner) {
  private static final List<String> UNPRIVILEGED_USERS = List.of("postgres", "nobody");

  ServerAccount {
    prefix = List.copyOf(prefix);
  }

  /** All ways that are known, the best first. */
  static List<ServerAccount> candidates() {
    if (!System.getProperty("user.name").equals("root")) {
      return List.of(new ServerAccount(List.of(), Optional.empty()));
    }

    List<ServerAccount> accounts = new ArrayList<>();
    accounts.add(new ServerAccount(List.of("unshare", "-U"), Optional.empty()));
    for (String user : UNPRIVILEGED_USERS) {
      accounts.add(
          new ServerAccount(
              List.of("setpriv", "--reuid=" + user, "--clear-groups", "--"), Optional.of(user)));
      accounts.add(new ServerAccount(List.of("runuser", "-u", user, "--"), Optional.of(user)));
    }

    return accounts;
  }

  /**
   * The first account that works.
   *
   * @param works whether the programs and the data are within an account's reach
   */
  static ServerAccount first(List<ServerAccount> candidates, Predicate<ServerAccount> works) {
    return candidates.stream()
        .filter(works)
        .findFirst()
        .orElseThrow(
            () ->
                new UserFault(
                    "PostgreSQL refuses to run as root, and neither a user namespace (unshare -U)"
                        + " nor setpriv or runuser to "
                        + String.join(" or ", UNPRIVILEGED_USERS)
                        + " works here for the embedded server's folder. Run as an ordinary user,"
                        + " or set database.url to a server."));
  }

  /** Whether this account is not root, may run the program and reaches the folder and its data. */
  boolean reaches(Path program, Path folder, Path data) {
    String test =
        "test \"$(id -u)\" != 0 && id -un && test -x \"$0\" && cd \"$1\" &&"
            + " { ! test -e \"$2\" || test -w \"$2\"; }";
    List<String> command =
        List.of("sh", "-c", test, program.toString(), folder.toString(), data.toString());
    return Command.run(prefix, command, Path.of("/")).succeeded();
  }

  /** Makes the account own a folder and what is in it. */
  void own(Path folder) throws IOException {
    if (owner.isEmpty()) {
      return;
    }

    var user =
        folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner.get());
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.toList()) {
        Files.setOwner(path, user);
      }
    }
  }
}
