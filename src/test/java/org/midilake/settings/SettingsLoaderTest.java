package org.midilake.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midilake.analysis.AnalysisSettings;
import org.midilake.analysis.KeyProfile;
import org.midilake.archive.ArchiveLimits;
import org.midilake.archive.FileNames;

class SettingsLoaderTest {
  private static final long KIB = 1L << 10;
  private static final long MIB = 1L << 20;

  @TempDir Path folder;

  @Test
  void withoutAnySourceTheDefaultsHold() {
    Settings settings = SettingsLoader.load(SettingsSources.none()).settings();

    assertThat(settings)
        .isEqualTo(
            new Settings(
                List.of(),
                "midilake-warehouse",
                LogLevel.INFO,
                new DiscoverSettings(
                    new FileNames(
                        Set.of("mid", "midi", "kar", "rmi", "smf"),
                        Set.of(
                            "zip", "tar", "tar.gz", "tgz", "tar.bz2", "tbz2", "tbz", "tar.xz",
                            "txz", "gz", "7z", "rar"))),
                new IngestSettings(500_000, 256 * MIB, 32 * KIB, 64 * MIB, 0.1, 0),
                new CheckSettings(0.1, 0.01, 0.5, 48),
                new ArchiveLimits(10, 250_000, 65_536 * MIB, 250, 1 << 28),
                new AnalysisSettings(KeyProfile.ENSEMBLE, 2_000_000),
                new DeriveSettings(true, Set.of(DeriveSettings.Part.values())),
                new TagSettings(List.of(), List.of()),
                new ExportSettings(ExportSettings.Mode.UPSERT, ExportSettings.Vanished.KEEP, 2),
                new DatabaseSettings(Optional.empty(), Optional.empty(), "public", 0),
                Map.of(),
                settings.localSpark()));
    assertThat(settings.localSpark())
        .containsEntry("spark.master", "local[*]")
        .containsEntry("spark.ui.enabled", "false")
        .containsEntry("spark.driver.bindAddress", "127.0.0.1");
  }

  @Test
  void aFileCanSetEveryKeyToSomethingElse() throws IOException {
    Path file =
        config(
            """
            midilake {
              input = ["/music/a", "hdfs://host/b"]
              warehouse = "/data/w h"
              log-level = DEBUG
              discover { extensions = [MID, xmf], archive-extensions = [ZIP, a.b] }
              archive {
                max-depth = 2
                max-members = 3
                max-expanded-bytes = 1 MiB
                max-ratio = 4
                max-held-bytes = 5
              }
              ingest {
                batch-files = 7
                task-bytes = 1 MiB
                open-cost-bytes = 64k
                max-file-bytes = 1000
                rejected-share-limit = 0.5
                unreadable-share-limit = 0.25
              }
              check {
                max-rejected-share = 0.2
                max-unreadable-share = 0.3
                max-count-drift = 4.5
                max-age-hours = 6
              }
              analysis { key-profile = temperley, max-events = 12 }
              derive { in-run = false, parts = [] }
              tags { dictionaries = [a.tsv], folder-patterns = [b.tsv, c.tsv] }
              export { mode = replace, vanished = remove, connections = 4 }
              database {
                url = "jdbc:postgresql://db:5433/music?ssl=true"
                user = reader
                schema = catalogue
                port = 5544
              }
              spark { executor.memory = 4g, "speculation" = true, "speculation.interval" = 5s }
              local.spark { ui.enabled = true }
            }
            """);

    Settings settings = SettingsLoader.load(sources(file)).settings();

    assertThat(settings)
        .isEqualTo(
            new Settings(
                List.of("/music/a", "hdfs://host/b"),
                "/data/w h",
                LogLevel.DEBUG,
                new DiscoverSettings(new FileNames(Set.of("mid", "xmf"), Set.of("zip", "a.b"))),
                new IngestSettings(7, MIB, 64 * KIB, 1000, 0.5, 0.25),
                new CheckSettings(0.2, 0.3, 4.5, 6),
                new ArchiveLimits(2, 3, MIB, 4, 5),
                new AnalysisSettings(KeyProfile.TEMPERLEY, 12),
                new DeriveSettings(false, Set.of()),
                new TagSettings(List.of("a.tsv"), List.of("b.tsv", "c.tsv")),
                new ExportSettings(ExportSettings.Mode.REPLACE, ExportSettings.Vanished.REMOVE, 4),
                new DatabaseSettings(
                    Optional.of("jdbc:postgresql://db:5433/music?ssl=true"),
                    Optional.of("reader"),
                    "catalogue",
                    5544),
                Map.of(
                    "spark.executor.memory", "4g",
                    "spark.speculation", "true",
                    "spark.speculation.interval", "5s"),
                settings.localSpark()));
    assertThat(settings.localSpark()).containsEntry("spark.ui.enabled", "true");
  }

  @Test
  void theReferenceFileHoldsExactlyTheKeysThatAreRead() {
    SettingsLayer reference = new SettingsLayers().defaults();
    List<String> problems = new ArrayList<>();
    SettingsReader reader = new SettingsReader(reference, reference, problems);

    SettingsLoader.read(reader);

    assertThat(problems).isEmpty();
    assertThat(reference.values().keySet().stream().filter(k -> !SettingsReader.isPassedThrough(k)))
        .containsExactlyInAnyOrderElementsOf(reader.known());
  }

  @Test
  void laterSourcesWinAndEveryValueKnowsWhereItComesFrom() throws IOException {
    Path file =
        config(
            "midilake.warehouse = a\nmidilake.ingest.batch-files = 1\nmidilake.log-level=warn\n");
    SettingsSources sources =
        new SettingsSources(
            Optional.of(file),
            Map.of(
                "MIDILAKE_INGEST_BATCH_FILES", "2",
                "MIDILAKE_WAREHOUSE", "b",
                "MIDILAKE_DISCOVER_EXTENSIONS", "mid, kar"),
            List.of("warehouse=c", "midilake.database.port=5", "spark.sql.x=y=z"),
            List.of("in"),
            Optional.of("d"));

    LoadedSettings loaded = SettingsLoader.load(sources);

    assertThat(loaded.settings().discover().names().extensions())
        .containsExactlyInAnyOrder("mid", "kar");
    assertThat(loaded.values())
        .contains(
            new LoadedSettings.Value("log-level", "\"warn\"", file + ":3"),
            new LoadedSettings.Value(
                "ingest.batch-files", "\"2\"", "environment variable MIDILAKE_INGEST_BATCH_FILES"),
            new LoadedSettings.Value("database.port", "\"5\"", "--set midilake.database.port"),
            new LoadedSettings.Value("spark.sql.x", "\"y=z\"", "--set spark.sql.x"),
            new LoadedSettings.Value("input", "[\"in\"]", "--input"),
            new LoadedSettings.Value("warehouse", "\"d\"", "--warehouse"),
            new LoadedSettings.Value("export.mode", "\"upsert\"", "default"));
  }

  @Test
  void aFileMayReferToOtherSettingsAndToTheEnvironment() throws IOException {
    Path file = config("midilake.input = [${midilake.warehouse}/in, ${?NO_SUCH_VARIABLE_AT_ALL}]");

    Settings settings = SettingsLoader.load(sources(file)).settings();

    assertThat(settings.inputs()).containsExactly("midilake-warehouse/in");
  }

  private SettingsSources sources(Path file) {
    return new SettingsSources(Optional.of(file), Map.of(), List.of(), List.of(), Optional.empty());
  }

  private Path config(String text) throws IOException {
    return Files.writeString(folder.resolve("my.conf"), text);
  }
}
