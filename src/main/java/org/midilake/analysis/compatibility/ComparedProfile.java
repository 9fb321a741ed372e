package org.midilake.analysis.compatibility;

import java.util.Arrays;
import java.util.Optional;
import org.midilake.analysis.gm.Family;
import org.midilake.analysis.key.Key;

/**
 * A profile made ready to be compared with many others: the scores of {@link Compatibility#score},
 * to the last bit, without an object or a power for each pair, and without the rest of the
 * comparison where a pair cannot reach the score that is asked for.
 */
public final class ComparedProfile {
  private static final int FAMILIES = Family.values().length;

  /** The place of those without a key. */
  private static final int NO_KEY = Key.COUNT;

  private static final int KEYS = Key.COUNT + 1;
  private static final double[] KEY_POWERS = keyPowers();

  /** Products of the same numbers in another order differ by less. */
  private static final double ROUNDING = 1 - 1e-9;

  private final Profile profile;
  private final int key;
  private final int pulse;
  private final int[] families;
  private final double[] shares;
  private final double[] shareOfFamily = new double[FAMILIES];

  /** {@code profile} has names of {@link Family} only. */
  public ComparedProfile(Profile profile) {
    this.profile = profile;
    key = profile.key().map(Key::index).orElse(NO_KEY);
    pulse = Compatibility.pulse(profile.timeSignature());
    families = profile.families().stream().mapToInt(ComparedProfile::family).toArray();
    shares = profile.shares().stream().mapToDouble(it -> it).toArray();
    for (int i = 0; i < families.length; i++) {
      shareOfFamily[families[i]] = shares[i];
    }
  }

  private static int family(String name) {
    return Arrays.stream(Family.values())
        .filter(family -> family.text().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no family: " + name))
        .ordinal();
  }

  private static double[] keyPowers() {
    double[] powers = new double[KEYS * KEYS];
    for (int one = 0; one < KEYS; one++) {
      for (int other = 0; other < KEYS; other++) {
        powers[one * KEYS + other] =
            Compatibility.keyPower(KeyRelation.of(keyAt(one), keyAt(other)));
      }
    }

    return powers;
  }

  private static Optional<Key> keyAt(int place) {
    return place == NO_KEY ? Optional.empty() : Optional.of(Key.ofIndex(place));
  }

  public Profile profile() {
    return profile;
  }

  /** The score of this and another profile, in this order; 0 if it is below the least. */
  public double score(ComparedProfile other, double least) {
    double keys = KEY_POWERS[key * KEYS + other.key];
    double meter =
        Compatibility.meterPower(
            profile.timeSignature(), pulse, other.profile.timeSignature(), other.pulse);
    if (keys * meter < least * ROUNDING) {
      return 0;
    }

    double density =
        Compatibility.densityPower(
            Compatibility.density(profile.density(), other.profile.density()));
    double instruments = Compatibility.instrumentPower(1 - overlap(other));
    if (keys * meter * density * instruments < least * ROUNDING) {
      return 0;
    }

    double tempo =
        Compatibility.tempoPower(TempoFit.of(profile.bpm(), other.profile.bpm()).score());
    double score = keys * tempo * meter * density * instruments;
    return score < least ? 0 : score;
  }

  private double overlap(ComparedProfile other) {
    double overlap = 0;
    for (int i = 0; i < families.length; i++) {
      overlap += Math.min(shares[i], other.shareOfFamily[families[i]]);
    }

    return Math.min(1, overlap);
  }
}
