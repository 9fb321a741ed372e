package org.midilake.analysis.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.midilake.analysis.beat.BeatView;

/**
 * Cuts a piece into sections where its bars become others (Foote, "Automatic audio segmentation
 * using a measure of audio novelty", ICME 2000): a checkerboard of four bars to each side is laid
 * along the diagonal of the bars' self-similarity. Sections whose bars are alike, one by one, share
 * a label. Looks at no more than the diagonal and one section per label, so the time is linear in
 * the bars.
 */
final class Segmentation {
  private static final double SMALLEST_NOVELTY = 0.12;
  private static final double SAME_MATERIAL = 0.8;

  /** Sections of very different lengths do not repeat each other. */
  private static final double SMALLEST_LENGTH_RATIO = 0.5;

  private static final int LABELS = 26;

  /** More than what rounding does to a mean of similarities. */
  private static final double ROUNDING = 1e-9;

  private final NoveltyCurve novelty = new NoveltyCurve();

  /** The sections of a piece, in order; none without bars. */
  List<Section> of(BarContents bars, BeatView view) {
    if (bars.size() == 0) {
      return List.of();
    }

    List<Section> sections = new ArrayList<>();
    List<Section> originals = new ArrayList<>();
    List<Integer> cuts = cuts(bars);
    for (int i = 0; i + 1 < cuts.size(); i++) {
      sections.add(label(bars, view, cuts.get(i), cuts.get(i + 1), originals));
    }

    return sections;
  }

  private static Section label(
      BarContents bars, BeatView view, int from, int to, List<Section> originals) {
    double start = view.seconds(view.bars().start(from));
    double end = view.seconds(Math.min(view.end(), view.bars().start(to)));
    Optional<Section> best = Optional.empty();
    double highest = SAME_MATERIAL;
    for (Section original : originals) {
      double similarity = similarity(bars, from, to, original, highest);
      if (similarity >= highest) {
        highest = similarity;
        best = Optional.of(original);
      }
    }

    if (best.isPresent()) {
      return new Section(best.get().label(), from, to, start, end, highest);
    }

    // After Z, sections that are like no other share the label of the last letter.
    char letter = (char) ('A' + Math.min(originals.size(), LABELS - 1));
    Section section = new Section(String.valueOf(letter), from, to, start, end, 1);
    if (originals.size() < LABELS) {
      originals.add(section);
    }

    return section;
  }

  /** Mean similarity of the bars of a section with those of another; 0 if it is below a limit. */
  private static double similarity(
      BarContents bars, int from, int to, Section other, double limit) {
    int length = Math.min(to - from, other.barAfter() - other.firstBar());
    int longer = Math.max(to - from, other.barAfter() - other.firstBar());
    if (length < SMALLEST_LENGTH_RATIO * longer) {
      return 0;
    }

    double least = (limit - ROUNDING) * length;
    double sum = 0;
    for (int i = 0; i < length; i++) {
      sum += bars.similarity(from + i, other.firstBar() + i);
      int rest = length - i - 1;
      if (sum + rest < least) {
        return 0;
      }
    }

    return sum / length;
  }

  /** First bars of the sections, and the number of bars. */
  private List<Integer> cuts(BarContents bars) {
    novelty.measure(bars);
    List<Integer> cuts = new ArrayList<>();
    cuts.add(0);
    for (int bar = 1; bar < bars.size(); bar++) {
      if (novelty.at(bar) >= SMALLEST_NOVELTY && novelty.isPeak(bar)) {
        cuts.add(bar);
      }
    }

    cuts.add(bars.size());
    return cuts;
  }
}
