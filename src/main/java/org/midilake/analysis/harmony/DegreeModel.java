package org.midilake.analysis.harmony;

import java.util.Map;
import org.midilake.analysis.chord.Chord;
import org.midilake.analysis.chord.Quality.Third;
import org.midilake.analysis.key.Key;
import org.midilake.analysis.key.Mode;
import org.midilake.analysis.model.ModelResource;

/**
 * How likely each chord is in a key: the share of the time that it holds in songs with annotated
 * keys, by its degree and its third.
 */
public final class DegreeModel {
  /** Pairs of degree and third. */
  public static final int CLASSES = 12 * Third.values().length;

  /** By third and root of a chord, for all keys. */
  private final double[][] logShares = new double[CLASSES][Key.COUNT];

  /** {@code shares}: by mode, the shares of all classes, none of them 0. */
  public DegreeModel(Map<String, double[]> shares) {
    for (Mode mode : Mode.values()) {
      double[] ofMode = shares.get(mode.name());
      if (ofMode == null || ofMode.length != CLASSES) {
        throw new IllegalArgumentException("no shares for " + mode);
      }

      for (int tonic = 0; tonic < 12; tonic++) {
        int key = new Key(tonic, mode).index();
        for (int i = 0; i < CLASSES; i++) {
          logShares[i / 12 * 12 + (i + tonic) % 12][key] = StrictMath.log(ofMode[i]);
        }
      }
    }
  }

  /** The model that is delivered with the program. */
  public static DegreeModel load() {
    return new DegreeModel(ModelResource.rows(DegreeModel.class, "degree-model.txt"));
  }

  /** Number of the class of a chord in a key. */
  public static int classOf(Chord chord, Key key) {
    int degree = Math.floorMod(chord.root() - key.tonic(), 12);
    return chord.quality().third().ordinal() * 12 + degree;
  }

  /**
   * Natural logarithms of the shares of a chord in all keys, negative; not to be changed. Keys are
   * numbered as always, only that their tonics count from one of them.
   */
  double[] logShares(Chord chord, int firstTonic) {
    int root = chord.root() - firstTonic;
    return logShares[chord.quality().third().ordinal() * 12 + (root < 0 ? root + 12 : root)];
  }
}
