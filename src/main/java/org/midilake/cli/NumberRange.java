package org.midilake.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A range of numbers, open at one end perhaps. */
record NumberRange(OptionalDouble min, OptionalDouble max) {
  private static final Pattern RANGE =
      Pattern.compile("(\\d+(?:\\.\\d+)?)?(?:(-)(\\d+(?:\\.\\d+)?)?)?");

  /**
   * Reads 120, 100-130, 100- or -130.
   *
   * @param tolerance how far from a single number others may be
   */
  static NumberRange parse(String text, double tolerance) {
    Matcher matcher = RANGE.matcher(text.strip());
    if (!matcher.matches() || (matcher.group(1) == null && matcher.group(3) == null)) {
      throw new UsageFault(text + " is no range. It looks like 120, 100-130, 100- or -130.");
    }

    OptionalDouble low = number(matcher.group(1));
    if (matcher.group(2) == null) {
      double value = low.getAsDouble();
      return new NumberRange(
          OptionalDouble.of(value - tolerance), OptionalDouble.of(value + tolerance));
    }

    return new NumberRange(low, number(matcher.group(3)));
  }

  /** As a filter holds it. */
  Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    min.ifPresent(value -> map.put("min", value));
    max.ifPresent(value -> map.put("max", value));
    return map;
  }

  private static OptionalDouble number(String text) {
    return text == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
  }
}
