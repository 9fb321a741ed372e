package org.midilake.postgres;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Rows of every type with values that are prone to go wrong among random ones. */
final class AllTypesRows {
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "a",
          "\\N",
          "\t\n\r",
          "{}",
          "{\"a\",NULL}",
          "NULL",
          "Ünïcödé",
          "日本語",
          "🎹🎼",
          "\u0001\u007f",
          "'; DROP TABLE x; --",
          "x".repeat(300_000));
  private static final List<Double> REALS =
      List.of(
          0.0,
          -0.0,
          Double.NaN,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          Double.MIN_VALUE,
          Double.MAX_VALUE,
          0.1);
  private static final List<Instant> INSTANTS =
      List.of(
          Instant.EPOCH,
          Instant.parse("2000-01-01T00:00:00Z"),
          Instant.parse("1969-12-31T23:59:59.999999Z"),
          Instant.parse("0001-01-01T00:00:00Z"),
          Instant.parse("9999-12-31T23:59:59.999999Z"));

  private final Random random;

  AllTypesRows(long seed) {
    this.random = new Random(seed);
  }

  AllTypesRow row(int id) {
    return new AllTypesRow(
        id,
        text(),
        number(),
        large(),
        real(),
        random.nextBoolean(),
        instant(),
        some(this::text),
        some(this::number),
        some(this::real),
        random.nextBoolean() ? Optional.of(text()) : Optional.empty(),
        random.nextBoolean() ? OptionalInt.of(number()) : OptionalInt.empty(),
        random.nextBoolean() ? OptionalLong.of(large()) : OptionalLong.empty(),
        random.nextBoolean() ? OptionalDouble.of(real()) : OptionalDouble.empty(),
        random.nextBoolean() ? Optional.of(instant()) : Optional.empty());
  }

  private String text() {
    if (random.nextInt(4) > 0) {
      return TEXTS.get(random.nextInt(TEXTS.size() - (random.nextInt(20) == 0 ? 0 : 1)));
    }

    // Any character but NUL, which PostgreSQL refuses, and halves of pairs, which are none.
    return random
        .ints(random.nextInt(20), 1, Character.MAX_CODE_POINT + 1)
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private int number() {
    return switch (random.nextInt(4)) {
      case 0 -> Integer.MIN_VALUE;
      case 1 -> Integer.MAX_VALUE;
      case 2 -> 0;
      default -> random.nextInt();
    };
  }

  private long large() {
    return switch (random.nextInt(4)) {
      case 0 -> Long.MIN_VALUE;
      case 1 -> Long.MAX_VALUE;
      case 2 -> -1;
      default -> random.nextLong();
    };
  }

  private double real() {
    return random.nextBoolean()
        ? REALS.get(random.nextInt(REALS.size()))
        : random.nextGaussian() * 1e6;
  }

  private Instant instant() {
    return random.nextBoolean()
        ? INSTANTS.get(random.nextInt(INSTANTS.size()))
        : Instant.EPOCH.plus(random.nextLong() >> 14, ChronoUnit.MICROS);
  }

  private <T> List<T> some(Supplier<T> supplier) {
    return Stream.generate(supplier).limit(random.nextInt(4)).toList();
  }
}
