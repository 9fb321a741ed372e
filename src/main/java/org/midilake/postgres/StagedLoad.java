package org.midilake.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.midilake.postgres.search.SearchTables;
import org.midilake.schema.TableDeclaration;
import org.midilake.settings.ExportSettings;
import org.midilake.settings.UserFault;

/**
 * Loads tables so that readers see the old rows or the new ones and nothing between: partitions are
 * copied into staging tables, counts are compared, and one transaction makes all of it live. A
 * failure at any point leaves the live tables as they were.
 */
public final class StagedLoad {
  /** Loads that are begun anew when the connection is lost. */
  private static final int ATTEMPTS = 3;

  /** Times that the last transaction gives way to others. */
  private static final int PUBLISH_ATTEMPTS = 30;

  private static final System.Logger LOG = System.getLogger(StagedLoad.class.getName());

  private final LoadRequest request;
  private final Staging staging;
  private final String loadId;

  /** Copies the rows of all tables. */
  @FunctionalInterface
  public interface Copies {
    /** Copies all partitions; returns the rows of each table, as the sender counted them. */
    Map<String, Long> copy(StagedLoad load);
  }

  private StagedLoad(LoadRequest request, String loadId) {
    this.request = request;
    this.loadId = loadId;
    this.staging = new Staging(request, loadId);
  }

  /**
   * Runs a load. Begins anew, a bounded number of times, when the server goes away meanwhile.
   *
   * @return the rows that were sent, by table
   */
  public static Map<String, Long> run(LoadRequest request, Copies copies) {
    for (int attempt = 1; ; attempt++) {
      String loadId = UUID.randomUUID().toString().replace("-", "").substring(0, 16);
      try (Connection connection = Connections.open(request.address(), "load " + loadId)) {
        return attempt(request, loadId, connection, copies);
      } catch (SQLException | RuntimeException e) {
        if (attempt == ATTEMPTS || !SqlFaults.isConnectionLostBelow(e)) {
          throw fault(e, request);
        }

        LOG.log(System.Logger.Level.WARNING, "the load begins anew: " + e.getMessage());
      }
    }
  }

  /**
   * Brings the schema to what this program needs, when there are no rows to load: a newer program
   * may search in other ways. Costs one connection if nothing is to be done.
   */
  public static void refresh(LoadRequest request) {
    try (Connection connection = Connections.open(request.address(), "refresh")) {
      if (!SchemaSetup.isComplete(connection, request.schema())) {
        StagedLoad load = new StagedLoad(request, "refresh");
        LoadLock.acquire(connection, request.schema(), request.patience());
        SchemaSetup.complete(connection, request);
        load.staging.create(connection, Staging.Purpose.MERGED);
        load.renewSearch(connection);
        load.staging.drop(connection);
      }
    } catch (SQLException e) {
      throw SqlFaults.during(e, request.address(), "bringing search up to date");
    }
  }

  /** What copies partitions of a table. */
  public PartitionCopy copyOf(TableDeclaration table) {
    return staging.copyOf(table);
  }

  /**
   * What copies the ids of the analysed contents: rows of one column, a 64-bit integer. Their
   * number is counted under the name of this copy's table.
   */
  public PartitionCopy copyOfAnalysedFiles() {
    return staging.copyOf(Staging.ANALYSED_FILE);
  }

  /**
   * What copies the ids of all contents of the warehouse, as {@link #copyOfAnalysedFiles} does; for
   * a load with {@link LoadRequest#hasWholeTables whole tables}.
   */
  public PartitionCopy copyOfOwnedFiles() {
    return staging.copyOf(Staging.OWNED_FILE);
  }

  private static Map<String, Long> attempt(
      LoadRequest request, String loadId, Connection connection, Copies copies)
      throws SQLException {
    LoadLock.acquire(connection, request.schema(), request.patience());
    SchemaSetup.complete(connection, request);
    boolean swap =
        request.mode() == ExportSettings.Mode.REPLACE || Swap.losesNothing(connection, request);
    StagedLoad load = new StagedLoad(request, loadId);
    try {
      load.staging.create(connection, swap ? Staging.Purpose.SWAPPED : Staging.Purpose.MERGED);
      Map<String, Long> counted = copies.copy(load);
      Map<String, Long> staged = load.staging.requireCounts(connection, counted);
      Publication publication =
          swap ? new Swap(request, load.staging) : new Upsert(request, load.staging);
      load.publish(connection, publication);
      load.renewSearch(connection);
      load.tidy(connection, publication);
      return staged;
    } catch (SQLException | RuntimeException e) {
      load.cleanUp(connection);
      throw e;
    }
  }

  private void publish(Connection connection, Publication publication) throws SQLException {
    publication.prepare(connection);
    for (int attempt = 1; ; attempt++) {
      try {
        connection.setAutoCommit(false);
        publication.makeLive(connection);
        if (publication.bringsRows()) {
          ExportState.remember(connection, request, loadId);
        }

        connection.commit();
        connection.setAutoCommit(true);
        return;
      } catch (SQLException e) {
        if (SqlFaults.isConnectionLost(e)) {
          if (publication.bringsRows() && ExportState.isLast(request, loadId)) {
            return; // The commit was done, only its answer was lost.
          }

          throw e;
        }

        connection.rollback();
        connection.setAutoCommit(true);
        if (attempt == PUBLISH_ATTEMPTS || !SqlFaults.isConflict(e)) {
          throw e;
        }

        SqlFaults.pause(100L * attempt);
      }
    }
  }

  /** Makes the search tables anew if another version of the program had made them. */
  private void renewSearch(Connection connection) throws SQLException {
    if (!new SearchTables(request.schema()).areCurrent(connection)) {
      publish(connection, new SearchRenewal(request, staging));
    }
  }

  /** The rows are live: whatever fails from now on is no failure of the load. */
  private void tidy(Connection connection, Publication publication) {
    try {
      staging.drop(connection);
      publication.refreshStatistics(connection);
    } catch (SQLException e) {
      LOG.log(System.Logger.Level.WARNING, "after the load: " + e.getMessage());
    }
  }

  /** What is left if this fails too, the next load removes. */
  private void cleanUp(Connection connection) {
    try {
      if (!connection.isClosed()) {
        if (!connection.getAutoCommit()) {
          connection.rollback();
          connection.setAutoCommit(true);
        }

        staging.drop(connection);
      }
    } catch (SQLException | UserFault e) {
      LOG.log(System.Logger.Level.DEBUG, "staging is left behind: " + e.getMessage());
    }
  }

  private static RuntimeException fault(Exception e, LoadRequest request) {
    if (e instanceof SQLException sql) {
      return SqlFaults.during(sql, request.address(), "loading");
    }

    return (RuntimeException) e;
  }
}
