package org.midilake.jobs.ingest;

import static org.midilake.testing.SmfBuilder.format0;
import static org.midilake.testing.SmfBuilder.ppq;
import static org.midilake.testing.SmfBuilder.smf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.midilake.analysis.AnalysisSettings;
import org.midilake.analysis.KeyProfile;
import org.midilake.archive.ArchiveLimits;
import org.midilake.archive.FileNames;
import org.midilake.delta.DeltaStore;
import org.midilake.jobs.RunSummary;
import org.midilake.jobs.Stages;
import org.midilake.schema.TableDeclaration;
import org.midilake.settings.CheckSettings;
import org.midilake.settings.DatabaseSettings;
import org.midilake.settings.DeriveSettings;
import org.midilake.settings.DiscoverSettings;
import org.midilake.settings.ExportSettings;
import org.midilake.settings.IngestSettings;
import org.midilake.settings.LogLevel;
import org.midilake.settings.Settings;
import org.midilake.settings.TagSettings;
import org.midilake.tables.Catalog;

/** A folder of MIDI files and the warehouse that is made of it. */
final class TestLibrary {
  /** Each file that is written is a second younger, however fast the test runs. */
  private final AtomicReference<Instant> clock =
      new AtomicReference<>(Instant.parse("2020-01-01T00:00:00Z"));

  private final SparkSession spark;
  private final Path folder;
  private final Path warehouse;
  private int batchFiles = 1000;
  private long taskBytes = 1 << 20;
  private Set<DeriveSettings.Part> parts = Set.of(DeriveSettings.Part.values());

  TestLibrary(SparkSession spark, Path folder) {
    this(spark, folder.resolve("music"), folder.resolve("warehouse"));
  }

  private TestLibrary(SparkSession spark, Path folder, Path warehouse) {
    this.spark = spark;
    this.folder = folder;
    this.warehouse = warehouse;
  }

  /** The same folder, read into another warehouse. */
  TestLibrary into(Path other) {
    TestLibrary library = new TestLibrary(spark, folder, other);
    library.parts = parts;
    return library;
  }

  TestLibrary deriving(DeriveSettings.Part... some) {
    parts = Set.of(some);
    return this;
  }

  TestLibrary inBatchesOf(int files) {
    batchFiles = files;
    return this;
  }

  TestLibrary inTasksOf(long bytes) {
    taskBytes = bytes;
    return this;
  }

  Path folder() {
    return folder;
  }

  /** A melody of one track; files of the same pitch have the same bytes. */
  static byte[] melody(int pitch) {
    return smf(format0(), ppq(480))
        .track(
            t ->
                t.on(0, pitch, 90).wait(480).off(0, pitch).on(0, pitch, 80).wait(480).off(0, pitch))
        .bytes();
  }

  TestLibrary file(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      Files.setLastModifiedTime(file, FileTime.from(clock.getAndUpdate(t -> t.plusSeconds(1))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }

    return this;
  }

  void delete(String name) {
    try {
      Files.delete(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RunSummary.Library ingest() {
    Stages stages = new Stages(spark.sparkContext(), new SilentListener());
    return new IngestJob(spark, settings(), store(), stages).run();
  }

  Settings settings() {
    return new Settings(
        List.of(folder.toString()),
        warehouse.toString(),
        LogLevel.INFO,
        new DiscoverSettings(new FileNames(Set.of("mid", "kar"), Set.of("zip", "tgz", "gz"))),
        new IngestSettings(batchFiles, taskBytes, 1 << 10, 1 << 20, 0.1, 0),
        new CheckSettings(0.1, 0.01, 0.5, 48),
        new ArchiveLimits(4, 1000, 1 << 30, 250, 1 << 24),
        new AnalysisSettings(KeyProfile.ALBRECHT_SHANAHAN, 100_000),
        new DeriveSettings(true, parts),
        new TagSettings(List.of(), List.of()),
        new ExportSettings(ExportSettings.Mode.UPSERT, ExportSettings.Vanished.KEEP, 2),
        new DatabaseSettings(Optional.empty(), Optional.empty(), "public", 0),
        Map.of(),
        Map.of());
  }

  DeltaStore store() {
    return new DeltaStore(spark, Inputs.withScheme(warehouse.toString()));
  }

  Dataset<Row> table(TableDeclaration table) {
    return store().read(table);
  }

  /** All rows of all tables but the runs, as text, in an order that depends on nothing else. */
  Map<String, Set<String>> everything() {
    Map<String, Set<String>> rows = new TreeMap<>();
    for (TableDeclaration table : Catalog.ALL) {
      if (!table.equals(Catalog.RUN)) {
        Set<String> texts = new TreeSet<>();
        table(table).toJSON().collectAsList().forEach(texts::add);
        rows.put(table.name(), texts);
      }
    }

    return rows;
  }
}
