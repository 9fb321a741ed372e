package org.midilake.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.midilake.postgres.Connections;
import org.midilake.postgres.DatabaseAddress;
import org.midilake.postgres.DeletedTree;
import org.midilake.settings.UserFault;

class EmbeddedDatabaseIT {
  private Path warehouse;
  private EmbeddedDatabase database;
  private ServerFolder folder;

  @BeforeEach
  void aFolderWithASpaceInItsName() throws IOException {
    warehouse = Files.createTempDirectory("a warehouse");
    database = EmbeddedDatabase.of(warehouse.toString(), 0);
    folder = new ServerFolder(warehouse.resolve("postgres"));
  }

  @AfterEach
  void removeEverything() throws IOException {
    database.stop();
    DeletedTree.of(warehouse);
  }

  @Test
  void theServerOutlivesTheProcessThatStartedIt() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StartsAndWaits.class.getName(),
                warehouse.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String url;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      url = lines.readLine();
      process.destroyForcibly().waitFor();
    }

    assertThat(database.running()).map(DatabaseAddress::url).hasValue(url);
    assertThat(one(database.start(), "SELECT 1")).isEqualTo("1");
  }

  @Test
  void aStartedServerIsFoundAgainAndKeepsItsPort() {
    assertThat(database.status()).isEqualTo(EmbeddedDatabase.Status.ABSENT);
    DatabaseAddress first = database.start();
    String process = one(first, "SELECT pg_postmaster_start_time()");

    assertThat(database.start()).isEqualTo(first);
    assertThat(one(first, "SELECT pg_postmaster_start_time()")).isEqualTo(process);
    database.stop();
    assertThat(database.status()).isEqualTo(EmbeddedDatabase.Status.STOPPED);
    assertThat(database.start()).isEqualTo(first);
  }

  @Test
  void rowsSurviveAKillOfTheServer() throws IOException {
    DatabaseAddress address = database.start();
    one(address, "CREATE TABLE kept AS SELECT 7 AS seven");
    kill(Postmaster.recorded(folder.data()).orElseThrow().pid());

    assertThat(database.status()).isEqualTo(EmbeddedDatabase.Status.STOPPED);
    assertThat(one(database.start(), "SELECT seven FROM kept")).isEqualTo("7");
  }

  @Test
  void aProcessIdThatCameToBelongToAnotherProcessDoesNotMatter() throws IOException {
    database.start();
    database.stop();
    Files.writeString(
        Postmaster.file(folder.data()),
        "%d\n%s\n1700000000\n%d\n\n127.0.0.1\n 0 0\nready\n"
            .formatted(ProcessHandle.current().pid(), folder.data(), folder.port()));

    assertThat(database.status()).isEqualTo(EmbeddedDatabase.Status.STOPPED);
    assertThat(one(database.start(), "SELECT 1")).isEqualTo("1");
  }

  @Test
  void aKeptPortThatIsTakenIsExchangedForAFreeOne() throws IOException {
    database.start();
    database.stop();
    int port = folder.port();
    try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThat(database.start().url()).doesNotContain(":" + taken.getLocalPort() + "/");
    }
  }

  @Test
  void aWantedPortThatIsTakenIsAFault() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();

      assertThatThrownBy(() -> EmbeddedDatabase.of(warehouse.toString(), port).start())
          .isInstanceOf(UserFault.class)
          .hasMessage(
              "Port %d is taken. Set database.port to another, or to 0 for a free one."
                  .formatted(port));
    }
  }

  @Test
  void onlyTheOwnerReadsThePassword() throws IOException {
    DatabaseAddress address = database.start();
    String password = folder.passwordFile().password();

    assertThat(password).hasSize(32);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.passwordFile().path())))
        .isEqualTo("rw-------");
    assertThat(address.psqlUrl() + address + address.url())
        .doesNotContain(password)
        .contains("?passfile=%2F", "a%20warehouse");
    assertThatThrownBy(
            () -> Connections.open(new DatabaseAddress(address.url(), "midilake", ""), "test"))
        .isInstanceOf(UserFault.class)
        .hasMessageContaining("refuses user midilake")
        .hasMessageContaining("PGPASSWORD");
  }

  @Test
  void everyAccountThatReachesTheFolderCanRunTheServer() throws IOException {
    Files.setPosixFilePermissions(warehouse, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.createDirectories(folder.path());
    Path bin = ServerBinaries.ofThisSystem().unpackedBelow(folder.path().resolve("programs"));
    List<ServerAccount> accounts =
        ServerAccount.candidates().stream()
            .filter(it -> it.reaches(bin.resolve("postgres"), folder.path(), folder.data()))
            .toList();

    assertThat(accounts).isNotEmpty();
    for (ServerAccount account : accounts) {
      ServerPrograms programs = new ServerPrograms(folder, account, bin);
      folder.initialise(programs);
      assertThat(programs.control("start", "--options=-p " + freePort()).output())
          .as("%s", account)
          .isEmpty();
      assertThat(programs.control("stop", "--mode=fast").succeeded()).isTrue();
      Folders.deleteTree(folder.data());
      Folders.deleteTree(folder.path().resolve("log"));
    }
  }

  @Test
  void noAccountAtAllIsAFaultThatSaysWhatToDo() {
    assertThatThrownBy(() -> ServerAccount.first(ServerAccount.candidates(), account -> false))
        .isInstanceOf(UserFault.class)
        .hasMessageContaining("refuses to run as root")
        .hasMessageContaining("set database.url");
  }

  @Test
  void aWarehouseElsewhereNeedsAServer() {
    assertThatThrownBy(() -> EmbeddedDatabase.of("hdfs://host/midilake", 0))
        .isInstanceOf(UserFault.class)
        .hasMessageContaining("needs a local warehouse, not hdfs://host/midilake");
  }

  /** Starts the server of a warehouse, says where it is, and waits to be killed. */
  static final class StartsAndWaits {
    private StartsAndWaits() {}

    public static void main(String[] arguments) throws InterruptedException {
      System.out.println(EmbeddedDatabase.of(arguments[0], 0).start().url());
      Thread.sleep(60_000);
    }
  }

  private static void kill(long pid) {
    ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String one(DatabaseAddress address, String sql) {
    try (Connection connection = Connections.open(address, "test");
        var statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }

      try (ResultSet result = statement.getResultSet()) {
        result.next();
        return result.getString(1);
      }
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }
}
