package org.midilake.analysis.meter;

/**
 * The time signatures that the estimate chooses from. 2/2 and 4/4 sound alike, so there is only
 * one. The constants are in order of how common they are; so are their names in the model.
 */
public enum TimeSignature {
  FOUR_FOUR("4/4", 4, 1),
  THREE_FOUR("3/4", 3, 1),
  TWO_FOUR("2/4", 2, 1),
  SIX_EIGHT("6/8", 3, 1.5),
  NINE_EIGHT("9/8", 4.5, 1.5),
  TWELVE_EIGHT("12/8", 6, 1.5),
  FIVE_FOUR("5/4", 5, 1),
  SEVEN_EIGHT("7/8", 3.5, 0.5);

  private final String text;
  private final double barQuarters;
  private final double beatQuarters;

  TimeSignature(String text, double barQuarters, double beatQuarters) {
    this.text = text;
    this.barQuarters = barQuarters;
    this.beatQuarters = beatQuarters;
  }

  /** For example {@code 6/8}. */
  public String text() {
    return text;
  }

  /** Length of a bar in quarter notes. */
  double barQuarters() {
    return barQuarters;
  }

  /** Length of a felt beat in quarter notes. */
  double beatQuarters() {
    return beatQuarters;
  }
}
