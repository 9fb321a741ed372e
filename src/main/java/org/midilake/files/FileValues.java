package org.midilake.files;

import java.util.List;

/** What names of files can be made of, whether it is from tables or from the files themselves. */
public final class FileValues {
  /** The first digits of the content hash. */
  public static final String ID = "id";

  /** All placeholders. {@code category} is known to the tables only. */
  public static final List<String> PLACEHOLDERS =
      List.of(
          "title",
          "key",
          "bpm",
          "meter",
          "bars",
          "usage",
          "category",
          "genre",
          "instrument",
          "part",
          "variation",
          "track",
          "vendor",
          "pack",
          "collection",
          ID);

  static final int ID_LENGTH = 8;

  private FileValues() {}
}
