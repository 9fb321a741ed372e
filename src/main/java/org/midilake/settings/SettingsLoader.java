package org.midilake.settings;

import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.midilake.analysis.AnalysisSettings;
import org.midilake.analysis.KeyProfile;
import org.midilake.archive.ArchiveLimits;
import org.midilake.archive.FileNames;

/**
 * Reads the settings from all their sources, once, and finds everything that is wrong with them.
 */
public final class SettingsLoader {
  private static final long MIB = 1L << 20;
  private static final long GIB = 1L << 30;

  // PostgreSQL cuts longer names, and would make another schema than the one asked for.
  private static final Pattern SCHEMA = Pattern.compile("(?!pg_)[a-z_][a-z0-9_]{0,62}");
  private static final Pattern EXTENSION = Pattern.compile("[A-Za-z0-9_]+");
  private static final Pattern ARCHIVE_EXTENSION =
      Pattern.compile("[A-Za-z0-9_]+(\\.[A-Za-z0-9_]+)*");

  private SettingsLoader() {}

  /**
   * The settings in force.
   *
   * @throws SettingsFault if there is any problem; it lists them all
   */
  public static LoadedSettings load(SettingsSources sources) {
    SettingsLayers layers = new SettingsLayers();
    SettingsLayer values = layers.merged(sources);
    List<String> problems = new ArrayList<>(layers.problems());
    SettingsReader reader = new SettingsReader(values, layers.defaults(), problems);
    Settings settings = read(reader);
    checkPassword(values, problems);
    checkKeys(values, reader.known(), problems);
    if (!problems.isEmpty()) {
      throw new SettingsFault(problems);
    }

    return new LoadedSettings(settings, shown(values, layers.defaults()));
  }

  /** Reads every key that there is. */
  static Settings read(SettingsReader reader) {
    return new Settings(
        reader.list("input", "a list of paths, none of them empty", paths -> !paths.contains("")),
        reader.text("warehouse", "the path of a folder", path -> !path.isEmpty()),
        reader.choice("log-level", LogLevel.class),
        new DiscoverSettings(
            new FileNames(
                extensions(reader, "discover.extensions", EXTENSION),
                extensions(reader, "discover.archive-extensions", ARCHIVE_EXTENSION))),
        new IngestSettings(
            reader.integer("ingest.batch-files", 1, 100_000_000),
            reader.bytes("ingest.task-bytes", MIB / 16, 16 * GIB),
            reader.bytes("ingest.open-cost-bytes", 0, GIB),
            reader.bytes("ingest.max-file-bytes", 1, GIB),
            reader.share("ingest.rejected-share-limit"),
            reader.share("ingest.unreadable-share-limit")),
        new CheckSettings(
            reader.share("check.max-rejected-share"),
            reader.share("check.max-unreadable-share"),
            reader.number("check.max-count-drift", 1e6),
            reader.number("check.max-age-hours", 1e6)),
        new ArchiveLimits(
            reader.integer("archive.max-depth", 1, 100),
            reader.integer("archive.max-members", 1, 100_000_000),
            reader.bytes("archive.max-expanded-bytes", MIB, 1024 * 1024 * GIB),
            reader.integer("archive.max-ratio", 1, 1_000_000),
            Math.toIntExact(reader.bytes("archive.max-held-bytes", 0, GIB))),
        new AnalysisSettings(
            reader.choice("analysis.key-profile", KeyProfile.class),
            reader.integer("analysis.max-events", 1, 100_000_000)),
        new DeriveSettings(
            reader.flag("derive.in-run"),
            reader.choices("derive.parts", DeriveSettings.Part.class)),
        new TagSettings(
            reader.list("tags.dictionaries", "a list of files", it -> true),
            reader.list("tags.folder-patterns", "a list of files", it -> true)),
        new ExportSettings(
            reader.choice("export.mode", ExportSettings.Mode.class),
            reader.choice("export.vanished", ExportSettings.Vanished.class),
            reader.integer("export.connections", 1, 64)),
        new DatabaseSettings(
            reader.optionalText(
                "database.url",
                "jdbc:postgresql://HOST[:PORT]/DATABASE, or nothing for the embedded PostgreSQL",
                url -> url.startsWith("jdbc:postgresql:")),
            reader.optionalText("database.user", "a user name", user -> true),
            reader.text(
                "database.schema",
                "a schema name: up to 63 of a-z, 0-9 and _, not beginning with a digit or pg_",
                name -> SCHEMA.matcher(name).matches()),
            reader.integer("database.port", 0, 65_535)),
        reader.spark(),
        reader.localSpark());
  }

  private static Set<String> extensions(SettingsReader reader, String key, Pattern allowed) {
    String wanted =
        allowed == EXTENSION
            ? "at least one extension, of letters and digits and without the dot"
            : "extensions of letters and digits, without the first dot";
    return reader
        .list(
            key,
            wanted,
            list ->
                (allowed != EXTENSION || !list.isEmpty())
                    && list.stream().allMatch(it -> allowed.matcher(it).matches()))
        .stream()
        .map(extension -> extension.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private static void checkPassword(SettingsLayer values, List<String> problems) {
    ConfigValue url = values.values().get("database.url");
    if (Secrets.holdsPassword(String.valueOf(url.unwrapped()))) {
      problems.add(
          "database.url: holds a password, which would end up in logs; remove it from the URL and"
              + " set the environment variable PGPASSWORD, or use ~/.pgpass or a service file (%s)"
                  .formatted(SettingsLayer.origin(url)));
    }
  }

  private static void checkKeys(SettingsLayer values, Set<String> known, List<String> problems) {
    KeySuggestions suggestions = new KeySuggestions(known);
    values
        .values()
        .forEach(
            (key, value) -> {
              if (!known.contains(key) && !SettingsReader.isPassedThrough(key)) {
                problems.add(
                    "Unknown key %s%s (%s)"
                        .formatted(
                            key,
                            suggestions
                                .closest(key)
                                .map(it -> ": did you mean " + it + "?")
                                .orElse(": `config show` lists all keys"),
                            SettingsLayer.origin(value)));
              }
            });
  }

  private static List<LoadedSettings.Value> shown(SettingsLayer values, SettingsLayer defaults) {
    return values.values().entrySet().stream()
        .map(
            entry -> {
              ConfigValue value = entry.getValue();
              boolean isDefault = defaults.values().get(entry.getKey()) == value;
              return new LoadedSettings.Value(
                  entry.getKey(),
                  Secrets.masked(entry.getKey(), value.render(ConfigRenderOptions.concise())),
                  isDefault ? SettingsLayers.DEFAULT_ORIGIN : SettingsLayer.origin(value));
            })
        .toList();
  }
}
