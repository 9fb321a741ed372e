package org.midilake.cli;

/**
 * How far a stage is.
 *
 * @param total how much there is to do; 0 if that is not known
 * @param unit what is counted, in the plural
 * @param seconds since the stage began
 */
record StageProgress(
    String stage, long total, String unit, long done, long findings, double seconds) {
  /** Rates of less time than this say nothing about the time that remains. */
  private static final double SECONDS_OF_A_FAIR_RATE = 1;

  /** One line about a stage that is going on. */
  String going() {
    StringBuilder line = new StringBuilder(stage);
    if (total > 0) {
      line.append("  %s/%s".formatted(Amounts.count(done), Amounts.count(total, unit)));
      line.append(" (%d %%)".formatted(Math.min(100, done * 100 / total)));
    } else if (done > 0) {
      line.append("  ").append(Amounts.count(done, unit));
    }

    if (done > 0 && seconds >= SECONDS_OF_A_FAIR_RATE) {
      line.append("  ").append(Amounts.rate(done / seconds, unit));
      if (total > done) {
        double remaining = seconds * (total - done) / done;
        line.append("  ").append(Amounts.duration(remaining)).append(" left");
      }
    }

    return line.append(findingsText()).toString();
  }

  /** One line about a stage that has ended. */
  String ended() {
    String amount = done > 0 ? "  " + Amounts.count(done, unit) + " in " : "  ";
    return stage + amount + Amounts.duration(seconds) + findingsText();
  }

  private String findingsText() {
    return findings == 0 ? "" : "  " + Amounts.count(findings, "findings");
  }
}
