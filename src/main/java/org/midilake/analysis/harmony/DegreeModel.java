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

  private final double[][] logShares = new double[Mode.values().length][CLASSES];

  /** {@code shares}: by mode, the shares of all classes, none of them 0. */
  public DegreeModel(Map<String, double[]> shares) {
    for (Mode mode : Mode.values()) {
      double[] ofMode = shares.get(mode.name());
      if (ofMode == null || ofMode.length != CLASSES) {
        throw new IllegalArgumentException("no shares for " + mode);
      }

      for (int i = 0; i < CLASSES; i++) {
        logShares[mode.ordinal()][i] = StrictMath.log(ofMode[i]);
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

  /** Natural logarithm of the share of a chord's class in a key, negative. */
  double logShare(Chord chord, Key key) {
    return logShares[key.mode().ordinal()][classOf(chord, key)];
  }
}
