package org.midilake.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTextTest {
  private record Inner(String someText, Optional<LogLevel> level) {}

  private record Outer(long rowCount, double share, Map<String, Long> byName, List<Inner> inner) {}

  @Test
  void recordsBecomeObjectsWithNamesInSnakeCase() {
    Outer outer =
        new Outer(
            9_000_000_000L,
            0.5,
            Map.of("b.c", 2L, "a", 1L),
            List.of(
                new Inner("say \"hi\"\n", Optional.of(LogLevel.WARN)),
                new Inner("ü", Optional.empty())));

    assertThat(JsonText.of(outer))
        .isEqualTo(
            "{\"by_name\":{\"a\":1,\"b.c\":2},\"inner\":["
                + "{\"level\":\"warn\",\"some_text\":\"say \\\"hi\\\"\\n\"},"
                + "{\"level\":null,\"some_text\":\"ü\"}],"
                + "\"row_count\":9000000000,\"share\":0.5}");
  }
}
