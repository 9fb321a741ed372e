package org.midilake.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The options of a search that become filters of {@code search_files}. */
final class SearchFilters {
  private static final Pattern KEY =
      Pattern.compile(
          "(?:1[0-2]|[1-9])[ABab]|[A-Ga-g][#♯b♭]*[ _-]*(?:m|M|(?i:maj|major|min|minor))?");

  @Option(names = "--key", paramLabel = "KEY", description = "A key: F# minor, Gbm or 11A.")
  private final List<String> keys = new ArrayList<>();

  @Option(names = "--compatible", description = "Also keys one step away on the Camelot wheel.")
  private boolean compatible;

  @Option(
      names = "--tempo",
      paramLabel = "RANGE",
      description = "Quarter notes per minute: 120, 100-130, 100- or -130.")
  private Optional<String> tempo = Optional.empty();

  @Option(names = "--duration", paramLabel = "RANGE", description = "Seconds.")
  private Optional<String> duration = Optional.empty();

  @Option(names = "--notes", paramLabel = "RANGE", description = "Number of notes.")
  private Optional<String> notes = Optional.empty();

  @Option(names = "--bars", paramLabel = "RANGE", description = "Number of bars.")
  private Optional<String> bars = Optional.empty();

  @Option(names = "--polyphony", paramLabel = "RANGE", description = "Notes that sound at once.")
  private Optional<String> polyphony = Optional.empty();

  @Option(names = "--meter", paramLabel = "METER", description = "A time signature: 6/8.")
  private final List<String> meters = new ArrayList<>();

  @Option(
      names = "--instrument",
      paramLabel = "NAME",
      description = "An instrument or family, or a part of its name. Given twice: both.")
  private final List<String> instruments = new ArrayList<>();

  @Option(
      names = "--without-instrument",
      paramLabel = "NAME",
      description = "An instrument or family that must not play.")
  private final List<String> withoutInstruments = new ArrayList<>();

  @Option(names = "--tag", paramLabel = "TAG", description = "A tag. Given twice: both.")
  private final List<String> tags = new ArrayList<>();

  @Option(names = "--category", paramLabel = "NAME", description = "A category.")
  private final List<String> categories = new ArrayList<>();

  @Option(names = "--style", paramLabel = "STYLE", description = "A style of drums: rock.")
  private final List<String> styles = new ArrayList<>();

  @Option(names = "--usage", paramLabel = "USAGE", description = "one_shot, loop or song.")
  private final List<String> usages = new ArrayList<>();

  @Option(names = "--status", paramLabel = "STATUS", description = "complete, partial or rejected.")
  private final List<String> statuses = new ArrayList<>();

  @Option(names = "--favourite", description = "Only what you marked.")
  private boolean favourite;

  @Option(names = "--rating", paramLabel = "STARS", description = "At least so many stars, 1 to 5.")
  private OptionalInt rating = OptionalInt.empty();

  @Option(names = "--collection", paramLabel = "ID", description = "What was put in a collection.")
  private OptionalInt collection = OptionalInt.empty();

  /** The filters, as JSON would hold them. */
  Map<String, Object> asMap() {
    Map<String, Object> filters = new LinkedHashMap<>();
    keys.forEach(SearchFilters::checkKey);
    any(filters, "key", keys);
    any(filters, "meter", meters);
    any(filters, "category", categories);
    any(filters, "style", styles);
    any(filters, "usage", usages);
    any(filters, "status", statuses);
    all(filters, "instrument", instruments, withoutInstruments);
    all(filters, "tag", tags, List.of());
    range(filters, "tempo", tempo, 0.5);
    range(filters, "duration", duration, 0.5);
    range(filters, "notes", notes, 0);
    range(filters, "bars", bars, 0);
    range(filters, "polyphony", polyphony, 0);
    if (compatible) {
      filters.put("compatible_keys", true);
    }

    if (favourite) {
      filters.put("favourite", true);
    }

    rating.ifPresent(stars -> filters.put("rating", Map.of("min", stars)));
    collection.ifPresent(id -> filters.put("collection", id));
    return filters;
  }

  /** What the database takes for a key, because it would find nothing else. */
  private static void checkKey(String key) {
    if (!KEY.matcher(key.strip()).matches()) {
      throw new UsageFault("\"" + key + "\" is not a key. Write it like F# minor, Gbm or 11A.");
    }
  }

  private static void any(Map<String, Object> filters, String name, List<String> values) {
    if (!values.isEmpty()) {
      filters.put(name, values);
    }
  }

  private static void all(
      Map<String, Object> filters, String name, List<String> wanted, List<String> unwanted) {
    if (!wanted.isEmpty() || !unwanted.isEmpty()) {
      filters.put(name, Map.of("all", wanted, "none", unwanted));
    }
  }

  private static void range(
      Map<String, Object> filters, String name, Optional<String> text, double tolerance) {
    text.ifPresent(given -> filters.put(name, NumberRange.parse(given, tolerance).asMap()));
  }
}
