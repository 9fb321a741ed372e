package org.midilake.analysis.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EmbeddingTest {
  private static List<Double> vector(SplittableRandom random) {
    Map<Family, List<Double>> families = new EnumMap<>(Family.class);
    for (Family family : Family.values()) {
      List<Double> numbers = new ArrayList<>();
      for (int i = 0; i < family.width(); i++) {
        numbers.add(random.nextDouble());
      }

      families.put(family, numbers);
    }

    return Embedding.of(families);
  }

  private static float[] floats(List<Double> numbers) {
    float[] floats = new float[numbers.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = numbers.get(i).floatValue();
    }

    return floats;
  }

  @Test
  void theFamiliesFillTheVectorAndTheirWeightsAreOne() {
    assertThat(Arrays.stream(Family.values()).mapToInt(Family::width).sum())
        .isEqualTo(Family.WIDTH);
    assertThat(Arrays.stream(Family.values()).mapToDouble(Family::weight).sum())
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void aVectorHasLengthOneAndAFamilyWithoutNumbersAddsNothing() {
    List<Double> vector = vector(new SplittableRandom(1));
    assertThat(vector.stream().mapToDouble(it -> it * it).sum()).isCloseTo(1, within(1e-9));
    List<Double> rhythm = Embedding.of(Map.of(Family.PULSE, List.copyOf(vector.subList(0, 16))));
    assertThat(rhythm.stream().mapToDouble(it -> it * it).sum())
        .isCloseTo(Family.PULSE.weight(), within(1e-9));
  }

  @Test
  void aFamilyOfAnotherWidthIsRefused() {
    assertThatThrownBy(() -> Embedding.of(Map.of(Family.DYNAMICS, List.of(1.0))))
        .hasMessage("DYNAMICS has 8 numbers, not 1");
  }

  @Test
  void closeVectorsShareMoreSidesThanOthers() {
    SplittableRandom random = new SplittableRandom(2);
    Signature signature = new Signature(0);
    int close = 0;
    int far = 0;
    for (int i = 0; i < 50; i++) {
      List<Double> one = vector(random);
      List<Double> near = one.stream().map(it -> it * (0.95 + random.nextDouble() / 10)).toList();
      long sides = signature.of(floats(one));
      close += Long.bitCount(sides ^ signature.of(floats(near)));
      far += Long.bitCount(sides ^ signature.of(floats(vector(random))));
    }

    assertThat(close * 3).isLessThan(far);
  }
}
