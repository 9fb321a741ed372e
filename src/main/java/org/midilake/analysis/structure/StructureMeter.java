package org.midilake.analysis.structure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.midilake.analysis.beat.BeatView;

/** Finds the form of a piece. Keeps its arrays: one per thread. */
public final class StructureMeter {
  private static final int FEWEST_MOMENTS = 4;
  private static final int LONGEST_LOOP = 16;

  /** A loop of less than this share of a bar is a stroke or two. */
  private static final double SHORTEST_LOOP = 0.75;

  private final BarContents contents = new BarContents();
  private final Segmentation segmentation = new Segmentation();
  private final SeenCodes seen = new SeenCodes();

  /** The form of a piece. */
  public Structure measure(BeatView view) {
    contents.gather(view);
    List<Section> sections = segmentation.of(contents, view);
    Optional<PieceKind> kind = view.all().size() > 0 ? Optional.of(kind(view)) : Optional.empty();
    Optional<LoopBars> loop = LoopFinder.of(contents, view);
    if (loop.isEmpty() && kind.equals(Optional.of(PieceKind.LOOP))) {
      loop = Optional.of(LoopFinder.loop(view, 0, contents.size(), 1));
    }

    return new Structure(kind, contents.size(), sections, repeatedShare(), loop);
  }

  private PieceKind kind(BeatView view) {
    double length = view.end() - view.all().moment(0);
    double bar = view.bars().start(1) - view.bars().start(0);
    if (view.all().moments() < FEWEST_MOMENTS || length < SHORTEST_LOOP * bar) {
      return PieceKind.ONE_SHOT;
    }

    if (contents.size() > LONGEST_LOOP) {
      return PieceKind.SONG;
    }

    for (int i = 0; i < contents.size(); i++) {
      if (contents.code(i) == 0) {
        return PieceKind.SONG;
      }
    }

    return PieceKind.LOOP;
  }

  private OptionalDouble repeatedShare() {
    seen.clear(contents.size());
    int filled = 0;
    int repeated = 0;
    for (int bar = 0; bar < contents.size(); bar++) {
      long code = contents.code(bar);
      if (code != 0) {
        filled++;
        repeated += seen.add(code) ? 0 : 1;
      }
    }

    return filled > 0 ? OptionalDouble.of((double) repeated / filled) : OptionalDouble.empty();
  }
}
