package org.midilake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressDisplayTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final AtomicLong nanos = new AtomicLong();

  @Test
  void withoutATerminalThereIsALineEveryTenSecondsAndOneAtTheEnd() {
    ProgressDisplay display = display(0);

    display.stageStarted("Reading files", 10_000, "files");
    after(display, 3, 1_500);
    after(display, 10, 5_000);
    after(display, 15, 7_500);
    display.stageEnded("Reading files", 20);

    assertThat(text().lines())
        .containsExactly(
            "Reading files  5,000/10,000 files (50 %)  500 files/s  10 s left  7 findings",
            "Reading files  7,500 files in 20 s  7 findings");
  }

  @Test
  void onATerminalOneLineChanges() {
    ProgressDisplay display = display(80);

    display.stageStarted("Listing files", 0, "files");
    after(display, 2, 1_000);
    display.notice("One folder could not be read.");
    display.stageEnded("Listing files", 90);

    assertThat(text())
        .isEqualTo(
            "\r\u001b[KListing files"
                + "\r\u001b[KListing files  1,000 files  500 files/s  7 findings"
                + "\r\u001b[KOne folder could not be read.\n"
                + "\r\u001b[KListing files  1,000 files in 1 min 30 s  7 findings\n");
  }

  @Test
  void aLineNeverWrapsSoThatItCanBeCleared() {
    ProgressDisplay display = display(10);

    display.stageStarted("Reading many files", 0, "files");

    assertThat(text()).isEqualTo("\r\u001b[KReading m");
  }

  private ProgressDisplay display(int width) {
    return new ProgressDisplay(
        new PrintStream(bytes, true, StandardCharsets.UTF_8), width, nanos::get);
  }

  private void after(ProgressDisplay display, long seconds, long done) {
    nanos.set(seconds * 1_000_000_000L);
    display.progressed(done, 7);
  }

  private String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
