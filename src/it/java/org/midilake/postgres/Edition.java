package org.midilake.postgres;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.midilake.repair.Repairability;
import org.midilake.schema.TableDeclaration;
import org.midilake.settings.ExportSettings.Mode;
import org.midilake.smf.ReadStatus;
import org.midilake.smf.Severity;
import org.midilake.tables.Catalog;
import org.midilake.tables.ContentRow;
import org.midilake.tables.FileLocationRow;
import org.midilake.tables.FindingRow;
import org.midilake.tables.LocationState;
import org.midilake.tables.TempoChangeRow;

/**
 * What a library looks like after so many analyses: in edition n each content has n tempo changes
 * and, if n is odd, one finding; everything bears the number n, so that a mix is seen.
 *
 * @param files contents 0 until this number
 */
record Edition(int number, int files) {
  static final String WAREHOUSE = "warehouse-1";

  LoadRequest request(TestDatabase.Schema schema, Mode mode) {
    LoadRequest request =
        LoadRequest.ofCatalog(schema.address(), schema.name(), mode, WAREHOUSE, number);
    return new LoadRequest(
        request.address(),
        request.schema(),
        request.mode(),
        request.warehouseId(),
        request.batch(),
        request.tables(),
        request.vanished(),
        Duration.ofSeconds(60));
  }

  /** Loads all contents. */
  Map<String, Long> load(TestDatabase.Schema schema, Mode mode) {
    return StagedLoad.run(request(schema, mode), this::copy);
  }

  /** Copies each table in two partitions. */
  Map<String, Long> copy(StagedLoad load) {
    Map<String, Long> counted = new LinkedHashMap<>();
    for (LoadTable table : request(new TestDatabase.Schema(null, ""), Mode.UPSERT).tables()) {
      counted.put(table.name(), copy(load.copyOf(table.declaration()), rows(table.declaration())));
    }

    List<AnalysedFileRow> ids = LongStream.range(0, files).mapToObj(AnalysedFileRow::new).toList();
    counted.put(
        Staging.ANALYSED_FILE.name(),
        copy(
            load.copyOfAnalysedFiles(),
            ids.stream()
                .map(id -> RecordSource.of(Staging.ANALYSED_FILE, List.of(id)).next())
                .toList()));
    return counted;
  }

  private static long copy(PartitionCopy copy, List<RowSource> rows) {
    int half = rows.size() / 2;
    return copy.copy(0, rows.subList(0, half).iterator())
        + copy.copy(1, rows.subList(half, rows.size()).iterator());
  }

  private List<RowSource> rows(TableDeclaration table) {
    List<Record> rows = new ArrayList<>();
    for (int file = 0; file < files; file++) {
      if (table.equals(Catalog.CONTENT)) {
        rows.add(content(file));
      } else if (table.equals(Catalog.FILE_LOCATION)) {
        rows.add(location(file));
      } else if (table.equals(Catalog.TEMPO_CHANGE)) {
        rows.addAll(tempoChanges(file));
      } else if (table.equals(Catalog.FINDING) && number % 2 == 1) {
        rows.add(new FindingRow(file, 0, "PLANTED", Severity.INFO, OptionalInt.of(number), 0, "n"));
      }
    }

    List<RowSource> sources = new ArrayList<>();
    RecordSource.of(table, rows).forEachRemaining(sources::add);
    return sources;
  }

  ContentRow content(int file) {
    return new ContentRow(
        file,
        hash(file),
        100,
        "smf",
        ReadStatus.COMPLETE,
        path(file),
        1,
        number % 2,
        0,
        Repairability.NOT_NEEDED,
        List.of(),
        number);
  }

  private FileLocationRow location(int file) {
    return new FileLocationRow(
        path(file),
        "file:/music",
        file + ".mid",
        "mid",
        100,
        Instant.ofEpochSecond(number),
        LocationState.PRESENT,
        Optional.empty(),
        OptionalLong.of(file),
        Optional.of(hash(file)),
        false,
        Optional.empty(),
        Optional.empty());
  }

  private List<TempoChangeRow> tempoChanges(int file) {
    return IntStream.range(0, number)
        .mapToObj(i -> new TempoChangeRow(file, i, 0, i, i, 500_000, 120))
        .toList();
  }

  private static String path(int file) {
    return "file:/music/" + file + ".mid";
  }

  private static String hash(int file) {
    return "%064x".formatted(file);
  }
}
