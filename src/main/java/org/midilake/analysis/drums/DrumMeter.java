package org.midilake.analysis.drums;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.midilake.analysis.beat.BeatNotes;
import org.midilake.analysis.beat.BeatView;
import org.midilake.analysis.drums.DrumFacts.DrumStyle;
import org.midilake.analysis.drums.KitPiece.Group;
import org.midilake.analysis.model.ClassModel;
import org.midilake.analysis.model.ClassModelResource;
import org.midilake.analysis.timing.SwingMeter;

/** Analyses the drum part of a piece. Keeps its counts: one per thread. */
public final class DrumMeter {
  /** Fewer strokes are in any style. */
  private static final int FEWEST_STROKES = 8;

  private static final String FILL = "fill";

  private final ClassModel patternModel =
      ClassModelResource.load(DrumVector.class, "pattern-model.txt", DrumVector.featureNames());
  private final ClassModel styleModel =
      ClassModelResource.load(DrumVector.class, "style-model.txt", DrumVector.featureNames());
  private final DrumPattern pattern = new DrumPattern();
  private final DrumVector vector = new DrumVector();
  private final TechniqueFinder techniques = new TechniqueFinder();
  private final SwingMeter swings = new SwingMeter();

  /** The facts of a piece; nothing if it has no percussion. */
  public Optional<DrumFacts> measure(BeatView view, double bpm) {
    BeatNotes notes = view.drums();
    if (notes.size() == 0) {
      return Optional.empty();
    }

    pattern.gather(notes, view.bars());
    OptionalDouble swing = swings.eighths(notes);
    double[] values = vector.of(pattern, bpm, swing, swings.sixteenths(notes));
    double fill = patternModel.probabilities(values)[patternModel.classes().indexOf(FILL)];
    return Optional.of(
        new DrumFacts(
            notes.size(),
            pattern.bars(),
            pattern.quarters() > 0
                ? OptionalDouble.of(notes.size() / pattern.quarters())
                : OptionalDouble.empty(),
            pattern.pieces(),
            List.copyOf(techniques.of(notes, pattern, bpm)),
            pattern.ghostShare(Group.SNARE),
            PatternKind.of(notes, pattern, fill),
            fill,
            Feel.of(pattern, swing),
            swing,
            notes.size() >= FEWEST_STROKES ? styles(values) : List.of()));
  }

  private List<DrumStyle> styles(double[] values) {
    double[] probabilities = styleModel.probabilities(values);
    List<DrumStyle> styles = new ArrayList<>(probabilities.length);
    for (int i = 0; i < probabilities.length; i++) {
      styles.add(new DrumStyle(styleModel.classes().get(i), probabilities[i]));
    }

    styles.sort(Comparator.comparingDouble(DrumStyle::probability).reversed());
    return styles;
  }
}
