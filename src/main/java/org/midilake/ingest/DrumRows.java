package org.midilake.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.midilake.analysis.drums.DrumFacts;
import org.midilake.analysis.drums.DrumFacts.DrumStyle;
import org.midilake.tables.DrumAnalysisRow;

/** Assembles the row of a drum part. */
final class DrumRows {
  private static final int RUNNERS_UP = 2;

  private DrumRows() {}

  static DrumAnalysisRow of(long fileId, DrumFacts drums) {
    List<DrumStyle> styles = drums.styles();
    Optional<DrumStyle> style = styles.isEmpty() ? Optional.empty() : Optional.of(styles.get(0));
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
        style.isPresent() ? OptionalDouble.of(style.get().probability()) : OptionalDouble.empty(),
        runnersUp(styles));
  }

  private static List<String> runnersUp(List<DrumStyle> styles) {
    List<String> names = new ArrayList<>(RUNNERS_UP);
    for (int i = 1; i < Math.min(styles.size(), RUNNERS_UP + 1); i++) {
      names.add(styles.get(i).name());
    }

    return names;
  }

  private static List<String> texts(List<? extends Enum<?>> constants) {
    List<String> texts = new ArrayList<>(constants.size());
    for (Enum<?> constant : constants) {
      texts.add(text(constant));
    }

    return texts;
  }

  private static String text(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
