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
  /** Bars to each side of a cut that are compared: a phrase. */
  private static final int KERNEL = 4;

  private static final double SMALLEST_NOVELTY = 0.12;
  private static final double SAME_MATERIAL = 0.8;

  /** Sections of very different lengths do not repeat each other. */
  private static final double SMALLEST_LENGTH_RATIO = 0.5;

  private static final int LABELS = 26;

  /** Similarities that are kept for each bar, from that with itself on. */
  private static final int REACH = 2 * KERNEL;

  private final double[] band = new double[2048 * REACH];
  private final double[] novelty = new double[2049];

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
      double similarity = similarity(bars, from, to, original);
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

  private static double similarity(BarContents bars, int from, int to, Section other) {
    int length = Math.min(to - from, other.barAfter() - other.firstBar());
    int longer = Math.max(to - from, other.barAfter() - other.firstBar());
    if (length < SMALLEST_LENGTH_RATIO * longer) {
      return 0;
    }

    double sum = 0;
    for (int i = 0; i < length; i++) {
      sum += bars.similarity(from + i, other.firstBar() + i);
    }

    return sum / length;
  }

  /** First bars of the sections, and the number of bars. */
  private List<Integer> cuts(BarContents bars) {
    int size = bars.size();
    measure(bars);
    List<Integer> cuts = new ArrayList<>();
    cuts.add(0);
    for (int bar = KERNEL; bar <= size - KERNEL; bar++) {
      if (novelty[bar] >= SMALLEST_NOVELTY && isPeak(bar, size)) {
        cuts.add(bar);
      }
    }

    cuts.add(size);
    return cuts;
  }

  /** Largest of the bars around; of equal ones the first. */
  private boolean isPeak(int bar, int size) {
    for (int other = Math.max(0, bar - KERNEL + 1);
        other < Math.min(size + 1, bar + KERNEL);
        other++) {
      if (novelty[other] > novelty[bar] || (novelty[other] == novelty[bar] && other < bar)) {
        return false;
      }
    }

    return true;
  }

  private void measure(BarContents bars) {
    int size = bars.size();
    for (int bar = 0; bar < size; bar++) {
      for (int lag = 0; lag < REACH && bar + lag < size; lag++) {
        band[bar * REACH + lag] = bars.similarity(bar, bar + lag);
      }
    }

    for (int cut = 0; cut <= size; cut++) {
      novelty[cut] = cut < KERNEL || cut > size - KERNEL ? 0 : novelty(cut);
    }
  }

  /** Mean similarity within the two sides less that across. */
  private double novelty(int cut) {
    double within = 0;
    double across = 0;
    int before = (cut - KERNEL) * REACH;
    int after = cut * REACH;
    for (int i = 0; i < KERNEL; i++) {
      for (int j = 0; j < KERNEL; j++) {
        int pair = Math.min(i, j) * REACH + Math.abs(i - j);
        within += band[before + pair] + band[after + pair];
        across += band[before + i * REACH + KERNEL + j - i];
      }
    }

    return (within / 2 - across) / (KERNEL * KERNEL);
  }
}
