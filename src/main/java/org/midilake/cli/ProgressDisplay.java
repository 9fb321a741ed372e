package org.midilake.cli;

import java.io.PrintStream;
import java.util.function.LongSupplier;
import org.midilake.jobs.RunListener;

/**
 * Shows how a run goes: on a terminal as one line that changes, elsewhere as a line now and then.
 * Every stage that has ended leaves one line.
 */
final class ProgressDisplay implements RunListener {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  // A person sees ten changes a second as movement; a log file wants few lines.
  private static final long TERMINAL_INTERVAL = NANOS_PER_SECOND / 10;
  private static final long PLAIN_INTERVAL = 10 * NANOS_PER_SECOND;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintStream out;
  private final int width;
  private final LongSupplier nanoTime;

  private StageProgress current = new StageProgress("", 0, "", 0, 0, 0);
  private long startedAt;
  private long shownAt;

  /**
   * A display.
   *
   * @param width columns of the terminal; 0 if {@code out} is none
   * @param nanoTime the clock, in nanoseconds
   */
  ProgressDisplay(PrintStream out, int width, LongSupplier nanoTime) {
    this.out = out;
    this.width = width;
    this.nanoTime = nanoTime;
  }

  static ProgressDisplay on(Surroundings surroundings) {
    return new ProgressDisplay(surroundings.err(), surroundings.width(), System::nanoTime);
  }

  @Override
  public synchronized void stageStarted(String stage, long total, String unit) {
    startedAt = nanoTime.getAsLong();
    shownAt = startedAt;
    current = new StageProgress(stage, total, unit, 0, 0, 0);
    if (isTerminal()) {
      show();
    }
  }

  @Override
  public synchronized void progressed(long done, long findings) {
    long now = nanoTime.getAsLong();
    current = at(done, findings, (now - startedAt) / (double) NANOS_PER_SECOND);
    if (now - shownAt >= (isTerminal() ? TERMINAL_INTERVAL : PLAIN_INTERVAL)) {
      shownAt = now;
      show();
    }
  }

  @Override
  public synchronized void stageEnded(String stage, double seconds) {
    current = at(current.done(), current.findings(), seconds);
    println(current.ended());
  }

  @Override
  public synchronized void notice(String message) {
    println(message);
  }

  private StageProgress at(long done, long findings, double seconds) {
    return new StageProgress(
        current.stage(), current.total(), current.unit(), done, findings, seconds);
  }

  private boolean isTerminal() {
    return width > 0;
  }

  private void show() {
    String line = current.going();
    if (isTerminal()) {
      // A line that wraps cannot be cleared.
      out.print(CLEAR_LINE + line.substring(0, Math.min(line.length(), width - 1)));
      out.flush();
    } else {
      out.println(line);
    }
  }

  private void println(String line) {
    out.println(isTerminal() ? CLEAR_LINE + line : line);
  }
}
