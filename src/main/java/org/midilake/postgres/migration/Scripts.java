package org.midilake.postgres.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/** The SQL scripts among the program's resources. */
public final class Scripts {
  /** Where the migrations are. */
  static final String LOCATION = "org/midilake/postgres/migration";

  /** Every migration, in the order in which Flyway applies them. */
  static final List<String> MIGRATIONS =
      List.of(
          "V1__what_people_keep.sql",
          "R__10_words_and_keys.sql",
          "R__20_filters.sql",
          "R__30_search.sql",
          "R__40_facets.sql",
          "R__50_related.sql",
          "R__60_status.sql",
          "R__90_roles.sql");

  private Scripts() {}

  /** The checksum of all migrations. */
  static String checksum() {
    return checksum(MIGRATIONS.stream().map(name -> read(LOCATION + "/" + name)).toList());
  }

  /** A checksum of texts in their order: CRC-32, in hex. */
  public static String checksum(List<String> texts) {
    CRC32 checksum = new CRC32();
    texts.forEach(text -> checksum.update(text.getBytes(StandardCharsets.UTF_8)));
    return Long.toHexString(checksum.getValue());
  }

  /** The text of a resource. */
  public static String read(String path) {
    try (InputStream in = Scripts.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("there is no resource " + path);
      }

      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
