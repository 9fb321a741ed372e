package org.midilake.spark.functions;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import org.midilake.analysis.key.Key;
import org.midilake.hash.Blake3;
import org.midilake.ingest.FileAnalyzer;
import org.midilake.ingest.FileReport;
import org.midilake.ingest.SketchSimilarity;
import org.midilake.ingest.Transposer;
import org.midilake.music.Notes;
import org.midilake.music.SongBuilder;
import org.midilake.settings.SettingsLoader;
import org.midilake.settings.SettingsSources;
import org.midilake.smf.EventBuffer;
import org.midilake.smf.ReadStatus;
import org.midilake.smf.SmfFile;
import org.midilake.smf.SmfReader;
import org.midilake.tables.FindingRow;
import org.midilake.tables.MusicalFeatureRow;

/**
 * What the SQL functions do, in Spark's internal types. Spark calls them by name and never with
 * null; a null result is NULL. The analysis has the settings' defaults.
 */
public final class MidiFunctions {
  private static final ThreadLocal<Workbench> WORKBENCH = ThreadLocal.withInitial(Workbench::new);

  private MidiFunctions() {}

  /** What one thread reuses from file to file. */
  private static final class Workbench {
    private final Blake3 blake3 = new Blake3();
    private final FileAnalyzer analyzer;
    private final SmfReader reader;
    private final Transposer transposer;
    private final EventBuffer events = new EventBuffer();
    private final SongBuilder songs = new SongBuilder();
    private final InternalRecord reports = new InternalRecord(FileReport.class);
    private final InternalRecord notes = new InternalRecord(NoteValue.class);
    private final InternalRecord findings = new InternalRecord(FindingRow.class);

    Workbench() {
      var settings = SettingsLoader.load(SettingsSources.none()).settings().analysis();
      analyzer = new FileAnalyzer(settings);
      reader = new SmfReader(settings.maxEvents());
      transposer = new Transposer(settings.maxEvents());
    }

    FileReport report(byte[] content) {
      return analyzer.analyze(content, content.length);
    }
  }

  /** BLAKE3-256 in lower-case hex. */
  public static UTF8String blake3(byte[] content) {
    return UTF8String.fromString(
        WORKBENCH.get().blake3.contentHash(content, 0, content.length).hex());
  }

  /** The report, of the type of {@link FileReport}. */
  public static InternalRow analyze(byte[] content) {
    Workbench workbench = WORKBENCH.get();
    return workbench.reports.row(workbench.report(content));
  }

  /** The findings, of the type of {@link FindingRow}. */
  public static ArrayData findings(byte[] content) {
    Workbench workbench = WORKBENCH.get();
    return workbench.findings.rows(workbench.report(content).findings());
  }

  /** The notes, of the type of {@link NoteValue}; null if the bytes are no MIDI file. */
  public static ArrayData notes(byte[] content) {
    Workbench workbench = WORKBENCH.get();
    SmfFile file = workbench.reader.read(content, content.length, workbench.events);
    if (file.status() == ReadStatus.REJECTED) {
      return null;
    }

    Notes notes = workbench.songs.build(file, workbench.events).notes();
    List<NoteValue> values =
        IntStream.range(0, notes.size()).mapToObj(note -> NoteValue.of(notes, note)).toList();
    return workbench.notes.rows(values);
  }

  /** The file so many semitones higher; null if the bytes are no MIDI file. */
  public static byte[] transpose(byte[] content, int semitones) {
    return WORKBENCH.get().transposer.transpose(content, semitones).orElse(null);
  }

  /** Steps around the circle of fifths, 0..6; null if one is no name of a key. */
  public static Integer keyDistance(UTF8String a, UTF8String b) {
    Optional<Key> other = Key.named(b.toString());
    return Key.named(a.toString()).flatMap(key -> other.map(key::distanceTo)).orElse(null);
  }

  /** How similar two pieces are, 0..1; null if one is no MIDI file or has no notes. */
  public static Double similarity(byte[] a, byte[] b) {
    Workbench workbench = WORKBENCH.get();
    Optional<MusicalFeatureRow> other = workbench.report(b).features();
    OptionalDouble similarity =
        workbench
            .report(a)
            .features()
            .flatMap(features -> other.map(it -> SketchSimilarity.of(features, it)))
            .orElse(OptionalDouble.empty());
    return similarity.isPresent() ? similarity.getAsDouble() : null;
  }

  /** The final key; null without one. */
  public static UTF8String key(byte[] content) {
    return WORKBENCH
        .get()
        .report(content)
        .metadata()
        .flatMap(metadata -> metadata.finalKey())
        .map(UTF8String::fromString)
        .orElse(null);
  }

  /** The final tempo in beats per minute; null without one. */
  public static Double tempo(byte[] content) {
    return WORKBENCH
        .get()
        .report(content)
        .metadata()
        .map(metadata -> metadata.finalTempoBpm())
        .orElse(null);
  }
}
