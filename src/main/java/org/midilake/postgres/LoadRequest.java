package org.midilake.postgres;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.midilake.settings.ExportSettings;
import org.midilake.tables.Catalog;

/**
 * What a load shall do.
 *
 * @param schema of the live tables
 * @param warehouseId whose rows these are
 * @param batch the last batch of the warehouse that the load brings
 * @param tables in the order in which they refer to each other
 * @param vanished what becomes of contents that are at no place any more
 * @param patience how long to wait for another load of the same schema
 */
public record LoadRequest(
    DatabaseAddress address,
    String schema,
    ExportSettings.Mode mode,
    String warehouseId,
    long batch,
    List<LoadTable> tables,
    ExportSettings.Vanished vanished,
    Duration patience) {
  public LoadRequest {
    tables = List.copyOf(tables);
  }

  /** The contents and all tables made of their bytes, waiting ten minutes for another load. */
  public static LoadRequest ofCatalog(
      DatabaseAddress address,
      String schema,
      ExportSettings.Mode mode,
      String warehouseId,
      long batch) {
    return of(address, schema, mode, warehouseId, batch, tablesOfContents());
  }

  /** Some tables, waiting ten minutes for another load. Contents that have vanished stay. */
  public static LoadRequest of(
      DatabaseAddress address,
      String schema,
      ExportSettings.Mode mode,
      String warehouseId,
      long batch,
      List<LoadTable> tables) {
    return new LoadRequest(
        address,
        schema,
        mode,
        warehouseId,
        batch,
        tables,
        ExportSettings.Vanished.KEEP,
        Duration.ofMinutes(10));
  }

  /** The contents, their locations, and the tables that are made of their bytes. */
  public static List<LoadTable> tablesOfContents() {
    return Stream.concat(
            Stream.of(Catalog.CONTENT, Catalog.FILE_LOCATION).map(LoadTable::byKey),
            Catalog.OF_CONTENT.stream().map(LoadTable::byFile))
        .toList();
  }

  /** Whether rows are sent that replace all of the warehouse's. */
  public boolean hasWholeTables() {
    return tables.stream()
        .anyMatch(table -> table.replaces() == LoadTable.Replaces.ROWS_OF_WAREHOUSE);
  }

  /** The same with another rule for contents that have vanished. */
  public LoadRequest withVanished(ExportSettings.Vanished rule) {
    return new LoadRequest(address, schema, mode, warehouseId, batch, tables, rule, patience);
  }

  /** Whether contents that have vanished are removed. */
  boolean removesVanished() {
    return vanished == ExportSettings.Vanished.REMOVE;
  }
}
