package org.midilake.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A moment of coverage-guided fuzzing; {@code submit/bench/fuzz.sh} does it for longer. */
class FuzzIT {
  private static final int RUNS = 10_000;

  @TempDir Path folder;

  @Test
  void noInputFails() throws IOException, InterruptedException {
    Path seeds = Files.createDirectory(folder.resolve("seeds"));
    WriteSeeds.write(seeds);
    Path output = folder.resolve("output");
    Process fuzzer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx500m",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + AllTargets.class.getName(),
                "--instrumentation_includes=org.midilake.**",
                "-runs=" + RUNS,
                "-seed=1",
                "-max_len=400",
                "-timeout=120",
                "-rss_limit_mb=2048",
                seeds.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();

    assertThat(fuzzer.waitFor()).as(() -> contentOf(output)).isZero();
    assertThat(output).content().contains("DONE");
  }

  private static String contentOf(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
