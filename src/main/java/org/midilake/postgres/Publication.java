package org.midilake.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/** How staged rows become live, in one transaction. */
sealed interface Publication permits Upsert, Swap, SearchRenewal {
  /** What can be done before that transaction, invisible to readers. */
  void prepare(Connection connection) throws SQLException;

  /** Makes the staged rows live, in the connection's transaction. */
  void makeLive(Connection connection) throws SQLException;

  /** Whether rows of the warehouse become live, and not only what is made of those that are. */
  boolean bringsRows();

  /** Lets the planner know of the new rows, afterwards. */
  void refreshStatistics(Connection connection) throws SQLException;
}
