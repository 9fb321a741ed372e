package org.midilake.postgres;

import org.midilake.schema.TableDeclaration;

/** A table that a load fills, and which rows its rows take the place of. */
public record LoadTable(TableDeclaration declaration, Replaces replaces) {
  /** Which live rows staged rows take the place of. */
  public enum Replaces {
    /** A row replaces the one with its key. */
    ROW_OF_KEY,
    /** The rows of each analysed file replace all rows of that file, also if there are none now. */
    ROWS_OF_FILE
  }

  /** A table whose rows replace those with their key. */
  public static LoadTable byKey(TableDeclaration declaration) {
    return new LoadTable(declaration, Replaces.ROW_OF_KEY);
  }

  /** A table whose rows are made anew for each analysed file. */
  public static LoadTable byFile(TableDeclaration declaration) {
    if (!Indexing.refersToContent(declaration)) {
      throw new IllegalArgumentException(declaration.name() + " does not refer to a content");
    }

    return new LoadTable(declaration, Replaces.ROWS_OF_FILE);
  }

  String name() {
    return declaration.name();
  }
}
