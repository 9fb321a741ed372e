package org.midilake.postgres.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.midilake.postgres.Connections;
import org.midilake.postgres.DatabaseAddress;
import org.midilake.settings.UserFault;

/** Starts, finds and stops the server of a folder. Not to be used by two processes at once. */
final class ServerProcess {
  private static final int START_ATTEMPTS = 10;

  private final ServerFolder folder;

  ServerProcess(ServerFolder folder) {
    this.folder = folder;
  }

  static DatabaseAddress address(ServerFolder folder, int port, String database) {
    return new DatabaseAddress(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database,
        ServerFolder.USER,
        folder.passwordFile().path().toString());
  }

  /** The port at which the server of this folder answers; empty if it does not run. */
  Optional<Integer> answeringPort(String database) throws IOException {
    Optional<Postmaster> postmaster =
        Postmaster.recorded(folder.data()).filter(p -> p.port() != 0 && p.livesIn(folder.data()));
    if (postmaster.isEmpty()) {
      return Optional.empty();
    }

    int port = postmaster.get().port();
    makeDatabase(port, database);
    return Optional.of(port);
  }

  /** Starts the server and returns its port. */
  int start(int wantedPort) throws IOException {
    ServerPrograms programs = ServerPrograms.find(folder);
    folder.initialise(programs);
    ServerLog log = new ServerLog(folder.log());
    int kept = wantedPort != 0 ? wantedPort : folder.port();
    int port = kept != 0 ? kept : freePort();
    for (int attempt = 1; ; attempt++) {
      forgetForeignProcess();
      long logged = log.size();
      Command.Result result = programs.control("start", "--options=-p " + port);
      if (result.succeeded()) {
        break;
      }

      boolean portTaken = log.since(logged).contains("could not create any TCP/IP sockets");
      if (portTaken && wantedPort != 0) {
        throw new UserFault(
            "Port %d is taken. Set database.port to another, or to 0 for a free one."
                .formatted(wantedPort));
      }

      if (attempt == START_ATTEMPTS) {
        throw new UserFault(
            "The embedded PostgreSQL did not start. Its log %s ends: %s"
                .formatted(folder.log(), log.end()));
      }

      if (portTaken) {
        port = freePort();
      } else {
        pauseForOrphans();
      }
    }

    folder.keepPort(port);
    makeDatabase(port, EmbeddedDatabase.DATABASE);
    return port;
  }

  /** Stops the server; unfinished transactions are rolled back. */
  void stop() throws IOException {
    if (Postmaster.recorded(folder.data()).filter(p -> p.livesIn(folder.data())).isEmpty()) {
      return;
    }

    Command.Result result = ServerPrograms.find(folder).control("stop", "--mode=fast");
    if (!result.succeeded()) {
      throw new UserFault(
          "The embedded PostgreSQL did not stop: " + result.output().replace('\n', ' '));
    }
  }

  private void forgetForeignProcess() throws IOException {
    Optional<Postmaster> recorded = Postmaster.recorded(folder.data());
    if (recorded.isPresent() && !recorded.get().livesIn(folder.data())) {
      Files.delete(Postmaster.file(folder.data()));
    }
  }

  /** After a kill, the server's children need a moment to notice that they are orphans. */
  private static void pauseForOrphans() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserFault("Interrupted while starting the embedded PostgreSQL.", e);
    }
  }

  private void makeDatabase(int port, String database) {
    try (Connection connection = Connections.open(address(folder, port, "postgres"), "start");
        Statement statement = connection.createStatement()) {
      boolean exists;
      try (ResultSet found =
          statement.executeQuery("select from pg_database where datname = '" + database + "'")) {
        exists = found.next();
      }

      if (!exists) {
        statement.execute("create database " + database);
      }
    } catch (SQLException e) {
      throw new UserFault("Cannot create the database " + database + ": " + e.getMessage(), e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
