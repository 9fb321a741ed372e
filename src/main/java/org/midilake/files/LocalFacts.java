package org.midilake.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.midilake.analysis.AnalysisSettings;
import org.midilake.doctor.FileBytes;
import org.midilake.doctor.LocalFile;
import org.midilake.doctor.LocalFiles;
import org.midilake.ingest.FileAnalyzer;
import org.midilake.ingest.FileReport;
import org.midilake.library.names.Fact;
import org.midilake.library.names.FolderPatterns;
import org.midilake.library.names.NameFacts;
import org.midilake.library.names.PathReader;
import org.midilake.library.names.PathReading;
import org.midilake.library.tags.TagCategory;
import org.midilake.library.tags.TagDictionary;
import org.midilake.tables.MusicalMetadataRow;

/** Finds out what names can be made of for files that are in no table, by analysing them. */
public final class LocalFacts {
  private final Set<String> extensions;
  private final FileBytes files;
  private final FileAnalyzer analyzer;
  private final PathReader reader =
      new PathReader(TagDictionary.builtIn(), FolderPatterns.builtIn());

  /**
   * @param extensions of the files that are read, lower case, without the dot
   * @param maxFileBytes larger files are not read
   */
  public LocalFacts(Set<String> extensions, long maxFileBytes, AnalysisSettings analysis) {
    this.extensions = Set.copyOf(extensions);
    files = new FileBytes(maxFileBytes);
    analyzer = new FileAnalyzer(analysis);
  }

  /** Gives the files of some inputs; {@code failures} are told with their reason. */
  public void visit(
      List<Path> inputs, Consumer<NamedFile> named, BiConsumer<Path, String> failures) {
    new LocalFiles(
            extensions,
            new LocalFiles.Visitor() {
              @Override
              public void file(LocalFile file) {
                try {
                  named.accept(facts(file.source().toAbsolutePath().normalize()));
                } catch (IOException e) {
                  failures.accept(file.source(), e.toString());
                }
              }

              @Override
              public void unreadable(Path folder, String reason) {
                failures.accept(folder, reason);
              }
            })
        .visit(inputs);
  }

  private NamedFile facts(Path path) throws IOException {
    byte[] bytes = files.read(path);
    FileReport report = analyzer.analyze(bytes, bytes.length);
    Map<String, String> values = new TreeMap<>();
    values.put(FileValues.ID, report.contentHash().substring(0, FileValues.ID_LENGTH));
    ofName(reader.read(path.toString()), values);
    report.metadata().ifPresent(metadata -> ofMusic(metadata, values));
    return new NamedFile(path, values);
  }

  private static void ofName(PathReading reading, Map<String, String> values) {
    NameFacts facts = reading.facts();
    values.put("title", facts.title());
    facts.pack().map(Fact::value).ifPresent(pack -> values.put("pack", pack));
    facts.collection().map(Fact::value).ifPresent(it -> values.put("collection", it));
    facts.vendors().stream().findFirst().ifPresent(vendor -> values.put("vendor", vendor));
    facts.variation().map(Fact::value).ifPresent(it -> values.put("variation", it));
    facts.trackNumber().ifPresent(fact -> values.put("track", fact.value().toString()));
    tag(reading, TagCategory.GENRE).ifPresent(genre -> values.put("genre", genre));
    tag(reading, TagCategory.INSTRUMENT).ifPresent(it -> values.put("instrument", it));
    tag(reading, TagCategory.STRUCTURE).ifPresent(part -> values.put("part", part));
  }

  private static Optional<String> tag(PathReading reading, TagCategory category) {
    return reading.tags().stream()
        .filter(finding -> finding.tag().category() == category)
        .max(Comparator.comparingDouble(finding -> finding.confidence()))
        .map(finding -> finding.tag().name());
  }

  private static void ofMusic(MusicalMetadataRow metadata, Map<String, String> values) {
    metadata.finalKey().ifPresent(key -> values.put("key", key));
    values.put("bpm", String.valueOf(Math.round(metadata.finalTempoBpm())));
    values.put("meter", metadata.finalTimeSignature());
    values.put("bars", String.valueOf(metadata.barCount()));
    metadata.usage().ifPresent(usage -> values.put("usage", usage.name().toLowerCase(Locale.ROOT)));
  }
}
