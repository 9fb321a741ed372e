package org.midilake.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.midilake.analysis.tempo.TempoEstimate;
import org.midilake.ingest.FileReport;
import org.midilake.tables.ChordRow;
import org.midilake.tables.DrumAnalysisRow;
import org.midilake.tables.FindingRow;
import org.midilake.tables.InstrumentRow;
import org.midilake.tables.MusicalFeatureRow;
import org.midilake.tables.MusicalMetadataRow;
import org.midilake.tables.SectionRow;
import org.midilake.tables.ValueSource;

/** A report in lines that people read: each answer with its source and its evidence. */
final class ExplanationText {
  private static final String NONE = "none";

  private static final int CHORDS_PER_LINE = 6;

  private final List<String> lines = new ArrayList<>();

  private final List<TempoEstimate> tempos;

  private ExplanationText(List<TempoEstimate> tempos) {
    this.tempos = tempos;
  }

  /** {@code tempos}: those that the notes show, the best first. */
  static List<String> of(Path file, FileReport report, List<TempoEstimate> tempos) {
    ExplanationText text = new ExplanationText(tempos);
    text.lines.add(
        "%s: %s, %,d bytes, %s"
            .formatted(
                file,
                report.kind(),
                report.sizeBytes(),
                report.status().name().toLowerCase(Locale.ROOT)));
    text.add("content", report.contentHash());
    report.metadata().ifPresent(text::addMetadata);
    report.features().ifPresent(text::addFeatures);
    text.addChords(report.chords());
    report.sections().forEach(text::addSection);
    report.drums().ifPresent(text::addDrums);
    report.instruments().forEach(text::addInstrument);
    report.findings().forEach(text::addFinding);
    return text.lines;
  }

  private void addMetadata(MusicalMetadataRow row) {
    lines.add(row.summary());
    lines.add("");
    add("key", answer(row.finalKey().orElse(NONE), row.finalKeySource()));
    add("", "the file says " + row.keyMeta().orElse("nothing"));
    row.keyEstimate().ifPresent(key -> add("", "the notes show " + scores(key, row)));
    add("tempo", answer("%.2f BPM".formatted(row.finalTempoBpm()), row.finalTempoSource()));
    add("", "the file says " + bpm(row.tempoMetaBpm()));
    add("", "the notes show " + shown(bpm(row.tempoEstimateBpm()), row.tempoEstimateConfidence()));
    if (!tempos.isEmpty()) {
      add("", "weighed against each other " + tempos());
    }

    add("meter", answer(row.finalTimeSignature(), row.finalTimeSignatureSource()));
    add("", "the file says " + row.timeSignatureMeta().orElse("nothing"));
    String meter = row.timeSignatureEstimate().orElse("nothing");
    add("", "the notes show " + shown(meter, row.timeSignatureEstimateConfidence()));
    add("scale", row.scaleType().orElse(NONE));
    add(
        "timing",
        "quantised %s, deviation %s ms, swing ratio %s"
            .formatted(
                row.isQuantised().map(String::valueOf).orElse("unknown"),
                number(row.timingDeviationMs()),
                number(row.swingRatio())));
    add(
        "form",
        "%s of %d bars: %s; %s of the bars repeated"
            .formatted(
                row.usage().map(usage -> usage.name().toLowerCase(Locale.ROOT)).orElse("nothing"),
                row.barCount(),
                row.form().orElse(NONE),
                percent(row.repeatedBarShare())));
    if (row.loopFirstBar().isPresent()) {
      add(
          "loop",
          "bars %d to %d, %d times, %s to %s s"
              .formatted(
                  row.loopFirstBar().getAsInt(),
                  row.loopLastBar().orElseThrow(),
                  row.loopRepeats().orElseThrow(),
                  number(row.loopStartSeconds()),
                  number(row.loopEndSeconds())));
    }

    add("complexity", number(row.complexity()));
  }

  private String tempos() {
    List<String> shown = new ArrayList<>();
    for (TempoEstimate tempo : tempos) {
      shown.add("%.2f BPM %.3f".formatted(tempo.bpm(), tempo.confidence()));
    }

    return String.join(", ", shown);
  }

  private static String scores(String key, MusicalMetadataRow row) {
    List<String> keys = new ArrayList<>();
    keys.add(key);
    keys.addAll(row.keyRunnersUp());
    List<String> scored = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      scored.add("%s %.3f".formatted(keys.get(i), row.keyScores().get(i)));
    }

    return String.join(", ", scored);
  }

  private void addFeatures(MusicalFeatureRow row) {
    String origin =
        row.melodyTrack().isPresent()
            ? "track %d, channel %d"
                .formatted(row.melodyTrack().getAsInt(), row.melodyChannel().orElseThrow())
            : "skyline";
    if (row.melodySource().isPresent()) {
      add(
          "melody",
          "%s: %d notes, %s, %s steps, %s repeated"
              .formatted(
                  origin,
                  row.melodyNoteCount(),
                  row.melodyContour().orElse("no contour"),
                  percent(row.melodyStepShare()),
                  percent(row.melodyRepetition())));
    }

    add(
        "rhythm",
        "%s moments per quarter note, %s off the beat, %s syncopated"
            .formatted(
                number(row.momentsPerQuarter()),
                percent(row.offbeatShare()),
                percent(row.syncopation())));
  }

  /** A few to a line, each with the second that it starts at. */
  private void addChords(List<ChordRow> chords) {
    for (int i = 0; i < chords.size(); i += CHORDS_PER_LINE) {
      StringBuilder line = new StringBuilder();
      for (ChordRow chord : chords.subList(i, Math.min(i + CHORDS_PER_LINE, chords.size()))) {
        line.append("%7.1f s %-6s".formatted(chord.startSeconds(), chord.symbol()));
      }

      add(i == 0 ? "chords" : "", line.toString().strip());
    }
  }

  private void addSection(SectionRow row) {
    add(
        row.ordinal() == 0 ? "sections" : "",
        "%s  bars %d to %d, %.1f to %.1f s, similarity %.2f"
            .formatted(
                row.label(),
                row.firstBar(),
                row.lastBar(),
                row.startSeconds(),
                row.endSeconds(),
                row.similarity()));
  }

  private void addDrums(DrumAnalysisRow row) {
    add(
        "drums",
        "%s (fill %.2f), %s, style %s"
            .formatted(
                row.patternKind(),
                row.fillProbability(),
                row.feel().orElse("no feel"),
                shown(row.style().orElse(NONE), row.styleConfidence())));
    add("", "pieces " + list(row.pieces()) + "; techniques " + list(row.techniques()));
  }

  private void addInstrument(InstrumentRow row) {
    add(
        "channel " + row.channel(),
        "%s, %,d notes from %.1f s"
            .formatted(row.name(), row.noteCount(), row.firstOnsetSeconds()));
  }

  private void addFinding(FindingRow row) {
    add(
        row.severity().name().toLowerCase(Locale.ROOT),
        "%s at byte %d: %s".formatted(row.code(), row.byteOffset(), row.detail()));
  }

  private void add(String name, String value) {
    lines.add("%-12s%s".formatted(name, value));
  }

  private static String answer(String value, ValueSource source) {
    return value + ", from " + source.name().toLowerCase(Locale.ROOT);
  }

  private static String shown(String value, OptionalDouble confidence) {
    return confidence.isPresent()
        ? "%s with confidence %.2f".formatted(value, confidence.getAsDouble())
        : value;
  }

  private static String bpm(OptionalDouble bpm) {
    return bpm.isPresent() ? "%.2f BPM".formatted(bpm.getAsDouble()) : "nothing";
  }

  private static String number(OptionalDouble value) {
    return value.isPresent() ? "%.2f".formatted(value.getAsDouble()) : "unknown";
  }

  private static String percent(OptionalDouble share) {
    return share.isPresent() ? "%.0f %%".formatted(100 * share.getAsDouble()) : "unknown";
  }

  private static String list(List<String> values) {
    return Optional.of(values)
        .filter(it -> !it.isEmpty())
        .map(it -> String.join(", ", it))
        .orElse(NONE);
  }
}
