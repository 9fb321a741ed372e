package org.midilake.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/** How staged rows become live, in one transaction. */
sealed interface Publication permits Upsert, Swap {
  /** What can be done before that transaction, invisible to readers. */
  void prepare(Connection connection) throws SQLException;

  /** Makes the staged rows live, in the connection's transaction. */
  void makeLive(Connection connection) throws SQLException;

  /** Lets the planner know of the new rows, afterwards. */
  void refreshStatistics(Connection connection) throws SQLException;
}
