package org.midilake.jobs.derive;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.midilake.schema.TableDeclaration;
import org.midilake.settings.DeriveSettings;

/**
 * Makes the rows of some tables from the rows of others. The same rows give the same rows, whatever
 * was derived before. Whether there is anything to do is not its business.
 */
public interface Derivation {
  /** The part of the settings that it belongs to. */
  DeriveSettings.Part part();

  /** What it does, in words a person understands, e.g. {@code Finding duplicates}. */
  String title();

  /** Raised by one with every change that gives other rows: they are then made anew. */
  int version();

  /** The tables that it fills, each a derived one. */
  List<TableDeclaration> tables();

  /** The derived tables that it reads, which come before it; those of contents are not named. */
  default List<TableDeclaration> derivedFrom() {
    return List.of();
  }

  /** What of the settings its rows depend on, as text: rows are made anew when it changes. */
  default String settings() {
    return "";
  }

  /**
   * Whether the rows about a content are made of rows about that content alone. Then only those of
   * changed contents are made anew; tables that are about no content, only with other settings.
   */
  default boolean isOfEachContent() {
    return false;
  }

  /** The rows of its tables for the contents that it is given; columns are found by their names. */
  Map<TableDeclaration, Dataset<Row>> rows(Sources sources);
}
