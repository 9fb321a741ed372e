package org.midilake.postgres.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.midilake.postgres.DatabaseAddress;
import org.midilake.settings.UserFault;

/**
 * The PostgreSQL server beside the tables of a warehouse, for who has no server of their own. It
 * goes on when this process ends, and the next one finds it again.
 */
public final class EmbeddedDatabase {
  static final String DATABASE = "midilake";

  private final ServerFolder folder;
  private final int wantedPort;

  /** The server's state. */
  public enum Status {
    /** Nothing was ever made in this warehouse. */
    ABSENT,
    STOPPED,
    RUNNING
  }

  private EmbeddedDatabase(ServerFolder folder, int wantedPort) {
    this.folder = folder;
    this.wantedPort = wantedPort;
  }

  /**
   * The server of a warehouse, in whatever state.
   *
   * @param warehouse a local folder, as a path or as a {@code file:} URI
   * @param port the port to use; 0 for a free one, chosen once and kept
   */
  public static EmbeddedDatabase of(String warehouse, int port) {
    Path path;
    if (warehouse.startsWith("file:")) {
      path = Path.of(URI.create(warehouse).getPath());
    } else if (warehouse.matches("[A-Za-z][A-Za-z0-9+.-]*:.*")) {
      throw new UserFault(
          "The embedded PostgreSQL needs a local warehouse, not %s. Set database.url to a server."
              .formatted(warehouse));
    } else {
      path = Path.of(warehouse);
    }

    ServerFolder folder = new ServerFolder(path.toAbsolutePath().normalize().resolve("postgres"));
    return new EmbeddedDatabase(folder, port);
  }

  /** Starts the server, unless it runs, and makes what is missing; returns how to reach it. */
  public DatabaseAddress start() {
    return locked(
        () -> {
          ServerProcess process = new ServerProcess(folder);
          Optional<Integer> port = process.answeringPort(DATABASE);
          if (port.isEmpty() || (wantedPort != 0 && wantedPort != port.get())) {
            process.stop();
            port = Optional.of(process.start(wantedPort));
          }

          return address(port.get());
        });
  }

  /** Stops the server; whoever is connected is sent away. Does nothing if it does not run. */
  public void stop() {
    if (Files.exists(folder.path())) {
      locked(
          () -> {
            new ServerProcess(folder).stop();
            return Status.STOPPED;
          });
    }
  }

  public Status status() {
    if (!folder.isInitialised()) {
      return Status.ABSENT;
    }

    return running().isPresent() ? Status.RUNNING : Status.STOPPED;
  }

  /** How to reach the server; empty if it does not run. */
  public Optional<DatabaseAddress> running() {
    if (!folder.isInitialised()) {
      return Optional.empty();
    }

    return locked(() -> new ServerProcess(folder).answeringPort(DATABASE).map(this::address));
  }

  private DatabaseAddress address(int port) {
    return ServerProcess.address(folder, port, DATABASE);
  }

  /** A step that touches files. */
  private interface Step<T> {
    T take() throws IOException;
  }

  /** Two processes must not start one server: the second waits and finds it running. */
  private <T> T locked(Step<T> step) {
    synchronized (EmbeddedDatabase.class) {
      return lockedAmongProcesses(step);
    }
  }

  private <T> T lockedAmongProcesses(Step<T> step) {
    try {
      Files.createDirectories(folder.path());
      try (FileChannel channel =
              FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (!lock.isValid()) {
          throw new IOException("lost the lock on " + folder.lock());
        }

        return step.take();
      }
    } catch (IOException e) {
      throw new UserFault(
          "The embedded PostgreSQL in %s failed: %s".formatted(folder.path(), e), e);
    }
  }
}
