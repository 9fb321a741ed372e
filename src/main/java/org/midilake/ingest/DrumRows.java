package org.midilake.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.midilake.analysis.drums.DrumFacts;
import org.midilake.analysis.drums.DrumFacts.DrumStyle;
import org.midilake.tables.DrumAnalysisRow;

/** Assembles the row of a drum part. */
final class DrumRows {
  private static final int RUNNERS_UP = 2;

  private DrumRows() {}

  static DrumAnalysisRow of(long fileId, DrumFacts drums) {
    Optional<DrumStyle> style = drums.styles().stream().findFirst();
    return new DrumAnalysisRow(
        fileId,
        drums.strokes(),
        drums.bars(),
        drums.strokesPerQuarter(),
        texts(drums.pieces()),
        texts(drums.cymbals()),
        texts(drums.techniques()),
        drums.ghostShare(),
        text(drums.kind()),
        drums.fillProbability(),
        drums.feel().map(DrumRows::text),
        drums.swing(),
        style.map(DrumStyle::name),
        style.stream().mapToDouble(DrumStyle::probability).findFirst(),
        drums.styles().stream().skip(1).limit(RUNNERS_UP).map(DrumStyle::name).toList());
  }

  private static List<String> texts(List<? extends Enum<?>> constants) {
    return constants.stream().map(DrumRows::text).toList();
  }

  private static String text(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
