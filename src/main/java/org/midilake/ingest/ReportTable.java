package org.midilake.ingest;

import java.util.List;
import java.util.function.Function;
import org.midilake.schema.TableDeclaration;
import org.midilake.tables.Catalog;

/**
 * A table whose rows are part of the report of a content.
 *
 * @param rows picks them from a report
 */
public record ReportTable(
    TableDeclaration table, Function<FileReport, List<? extends Record>> rows) {
  /** One for each of {@link Catalog#OF_CONTENT}. */
  public static final List<ReportTable> ALL =
      List.of(
          new ReportTable(Catalog.MUSICAL_METADATA, report -> report.metadata().stream().toList()),
          new ReportTable(Catalog.MUSICAL_FEATURE, report -> report.features().stream().toList()),
          new ReportTable(Catalog.FINGERPRINT, report -> report.fingerprint().stream().toList()),
          new ReportTable(Catalog.DRUM_ANALYSIS, report -> report.drums().stream().toList()),
          new ReportTable(Catalog.BEAT_TRACK, report -> report.beats().stream().toList()),
          new ReportTable(Catalog.SECTION, FileReport::sections),
          new ReportTable(Catalog.CONTROLLER, FileReport::controllers),
          new ReportTable(Catalog.TRACK, FileReport::tracks),
          new ReportTable(Catalog.INSTRUMENT, FileReport::instruments),
          new ReportTable(Catalog.TEMPO_CHANGE, FileReport::tempoChanges),
          new ReportTable(Catalog.TIME_SIGNATURE_CHANGE, FileReport::timeSignatureChanges),
          new ReportTable(Catalog.KEY_SIGNATURE_CHANGE, FileReport::keySignatureChanges),
          new ReportTable(Catalog.TEXT_EVENT, FileReport::textEvents),
          new ReportTable(Catalog.LYRIC_WORD, FileReport::lyricWords),
          new ReportTable(Catalog.CHORD, FileReport::chords),
          new ReportTable(Catalog.KEY_SEGMENT, FileReport::keySegments),
          new ReportTable(Catalog.FINDING, FileReport::findings));
}
