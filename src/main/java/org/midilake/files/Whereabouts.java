package org.midilake.files;

import java.util.Arrays;

/** Where a file of a plan is. */
enum Whereabouts {
  /** Under its old name. */
  SOURCE('S'),
  /** Under a name of its own, to make way. */
  ASIDE('A'),
  /** Under its new name. */
  TARGET('T');

  private final char letter;

  Whereabouts(char letter) {
    this.letter = letter;
  }

  char letter() {
    return letter;
  }

  static Whereabouts of(char letter) {
    return Arrays.stream(values())
        .filter(it -> it.letter == letter)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no whereabouts " + letter));
  }
}
