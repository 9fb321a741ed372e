package org.midilake.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.midilake.analysis.AnalysisSettings;
import org.midilake.analysis.SongAnalysis;
import org.midilake.analysis.SongAnalyzer;
import org.midilake.hash.Blake3;
import org.midilake.hash.ContentHash;
import org.midilake.music.Song;
import org.midilake.music.SongBuilder;
import org.midilake.repair.Repair;
import org.midilake.repair.RepairPlan;
import org.midilake.smf.EventBuffer;
import org.midilake.smf.Finding;
import org.midilake.smf.FindingCode;
import org.midilake.smf.ReadStatus;
import org.midilake.smf.Severity;
import org.midilake.smf.SmfFile;
import org.midilake.smf.SmfReader;

/**
 * Makes the report of one file after the other from its bytes. The same bytes and settings always
 * give the same report. Costly to build and full of buffers: one per thread.
 */
public final class FileAnalyzer {
  /** The kind of a file that the program failed on. */
  private static final String UNKNOWN_KIND = "unknown";

  private final Blake3 blake3 = new Blake3();
  private final SmfReader reader;
  private final EventBuffer events = new EventBuffer();
  private final SongBuilder songs = new SongBuilder();
  private final SongAnalyzer analyzer;

  public FileAnalyzer(AnalysisSettings settings) {
    reader = new SmfReader(settings.maxEvents());
    analyzer = new SongAnalyzer(settings);
  }

  /** The report of a file that is the first {@code length} bytes of an array. */
  public FileReport analyze(byte[] bytes, int length) {
    return analyze(blake3.contentHash(bytes, 0, length), bytes, length);
  }

  /** The report of a file whose hash is known. */
  public FileReport analyze(ContentHash hash, byte[] bytes, int length) {
    try {
      SmfFile file = reader.read(bytes, length, events);
      return file.status() == ReadStatus.REJECTED
          ? rejected(hash, length, file.kind(), file.findings())
          : readable(hash, length, file);
    } catch (RuntimeException fault) {
      // The one place that turns a fault of the program into a finding: one file must not end a
      // run.
      return rejected(hash, length, UNKNOWN_KIND, List.of(internalError(fault)));
    }
  }

  private FileReport readable(ContentHash hash, int length, SmfFile file) {
    Song song = songs.build(file, events);
    List<Finding> findings = joined(file.findings(), song.findings());
    DecodedFile decoded = new DecodedFile(hash.fileId(), file, events, song);
    SongAnalysis analysis = analyzer.analyze(song);
    RepairPlan plan = RepairPlan.of(file, findings);
    return new FileReport(
        hash.fileId(),
        hash.hex(),
        length,
        file.kind(),
        lost(findings) ? ReadStatus.PARTIAL : ReadStatus.COMPLETE,
        plan.repairability(),
        plan.repairs().stream().map(Repair::word).toList(),
        AnalysisVersion.CURRENT,
        Optional.of(MetadataRows.of(decoded, analysis)),
        Optional.of(FeatureRows.of(hash.fileId(), analysis)),
        Optional.of(FingerprintRows.of(hash.fileId(), analysis.details().fingerprints())),
        analysis.details().drums().map(drums -> DrumRows.of(hash.fileId(), drums)),
        analysis.details().pulse().map(pulse -> BeatRows.of(hash.fileId(), pulse)),
        TrackRows.of(decoded, analysis.statistics().percussionChannels()),
        InstrumentRows.of(hash.fileId(), analysis.instruments()),
        ControllerRows.of(decoded),
        SectionRows.of(hash.fileId(), analysis.details().structure().sections()),
        ChangeRows.tempos(decoded),
        ChangeRows.timeSignatures(decoded),
        ChangeRows.keySignatures(decoded),
        ChordRows.of(hash.fileId(), analysis.harmony()),
        ChordRows.keys(hash.fileId(), analysis.harmony()),
        TextRows.of(decoded),
        LyricRows.of(decoded),
        FindingRows.of(hash.fileId(), findings));
  }

  private static List<Finding> joined(List<Finding> first, List<Finding> second) {
    if (first.isEmpty() || second.isEmpty()) {
      return first.isEmpty() ? second : first;
    }

    List<Finding> joined = new ArrayList<>(first);
    joined.addAll(second);
    return joined;
  }

  private static boolean lost(List<Finding> findings) {
    for (Finding finding : findings) {
      if (finding.code().severity() == Severity.ERROR) {
        return true;
      }
    }

    return false;
  }

  private static FileReport rejected(
      ContentHash hash, int length, String kind, List<Finding> findings) {
    return FileReport.withoutMusic(hash, length, kind, ReadStatus.REJECTED, findings);
  }

  private static Finding internalError(RuntimeException fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    String where = trace.length > 0 ? " at " + trace[0] : "";
    return new Finding(FindingCode.INTERNAL_ERROR, OptionalInt.empty(), 0, fault + where);
  }
}
