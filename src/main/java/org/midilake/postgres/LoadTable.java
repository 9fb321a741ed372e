package org.midilake.postgres;

import java.util.Optional;
import org.midilake.schema.TableDeclaration;

/**
 * A table that a load fills, and which rows its rows take the place of.
 *
 * @param origin where the rows are from, if that is remembered for the table by itself
 */
public record LoadTable(TableDeclaration declaration, Replaces replaces, Optional<Origin> origin) {
  /**
   * A Delta table at one of its versions.
   *
   * @param tableId identifies it among all tables of the world
   */
  public record Origin(String tableId, long version) {}

  /** Which live rows staged rows take the place of. */
  public enum Replaces {
    /** A row replaces the one with its key. */
    ROW_OF_KEY,
    /** The rows of each analysed file replace all rows of that file, also if there are none now. */
    ROWS_OF_FILE,
    /** The rows replace all rows of the contents of the warehouse. */
    ROWS_OF_WAREHOUSE,
    /** All rows are sent, and each replaces the one with its key: several warehouses share them. */
    ROWS_OF_ALL
  }

  /** A table whose rows replace those with their key. */
  public static LoadTable byKey(TableDeclaration declaration) {
    return new LoadTable(declaration, Replaces.ROW_OF_KEY, Optional.empty());
  }

  /** A table whose rows are made anew for each analysed file. */
  public static LoadTable byFile(TableDeclaration declaration) {
    requireReference(declaration);
    return new LoadTable(declaration, Replaces.ROWS_OF_FILE, Optional.empty());
  }

  /** A table that is sent as a whole, and whose version is remembered. */
  public static LoadTable whole(TableDeclaration declaration, Origin origin) {
    Replaces replaces =
        Indexing.refersToContent(declaration) ? Replaces.ROWS_OF_WAREHOUSE : Replaces.ROWS_OF_ALL;
    return new LoadTable(declaration, replaces, Optional.of(origin));
  }

  private static void requireReference(TableDeclaration declaration) {
    if (!Indexing.refersToContent(declaration)) {
      throw new IllegalArgumentException(declaration.name() + " does not refer to a content");
    }
  }

  String name() {
    return declaration.name();
  }
}
