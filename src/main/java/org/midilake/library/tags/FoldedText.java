package org.midilake.library.tags;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A text without separators, accents and capitals, in which words are found however they were
 * written together: {@code Hi-Hat}, {@code hi_hat} and {@code HiHat} are all {@code hihat}. It
 * remembers where words began, so that {@code rim} is not found in {@code prime}.
 */
final class FoldedText implements CharSequence {
  /** No word begins here. */
  static final byte INSIDE = 0;

  /**
   * A word may begin here: a capital after a small letter, a digit after a letter, or vice versa.
   */
  static final byte SOFT = 1;

  /** A word begins here: something separates it from what is before. */
  static final byte HARD = 2;

  private static final Pattern NARROW = Pattern.compile("[ ._'’-]{0,2}");
  private static final char FOLDER_SEPARATOR = '/';

  private final String source;
  private final char[] folded;
  private final int[] origins;
  private final byte[] beginnings;
  private int length;

  FoldedText(String source) {
    this.source = source;
    folded = new char[source.length()];
    origins = new int[source.length()];
    beginnings = new byte[source.length() + 1];
    fold();
    beginnings[length] = HARD;
  }

  private void fold() {
    byte beginning = HARD;
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '\'' || c == '’') {
        continue; // 80's is one word, and so is rock'n'roll
      }

      if (c == FOLDER_SEPARATOR) {
        add(c, i, HARD);
        beginning = HARD;
      } else if (!Character.isLetterOrDigit(c) && c != '&') {
        beginning = HARD;
      } else {
        add(plain(c), i, beginning == HARD ? HARD : transition(i));
        beginning = INSIDE;
      }
    }
  }

  private void add(char c, int origin, byte beginning) {
    folded[length] = c;
    origins[length] = origin;
    beginnings[length] = beginning;
    length++;
  }

  private byte transition(int at) {
    char before = source.charAt(at - 1);
    char here = source.charAt(at);
    boolean after = at + 1 < source.length() && Character.isLowerCase(source.charAt(at + 1));
    if (Character.isDigit(before) != Character.isDigit(here) || before == '&' || here == '&') {
      return SOFT;
    }

    boolean humps = Character.isUpperCase(here) && !Character.isUpperCase(before);
    boolean initialsEnd = Character.isUpperCase(here) && Character.isUpperCase(before) && after;
    return humps || initialsEnd ? SOFT : INSIDE;
  }

  /** Without accent and in lower case; one character for one. */
  private static char plain(char c) {
    if (c < 0x80) {
      return Character.toLowerCase(c);
    }

    return Character.toLowerCase(
        Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0));
  }

  /** The folded form of words; what separates them is left out. */
  static String fold(String words) {
    return new FoldedText(words).toString();
  }

  /** {@link #INSIDE}, {@link #SOFT} or {@link #HARD}: what begins at a place, or after the end. */
  byte beginning(int at) {
    return beginnings[at];
  }

  /** Whether no more than two blanks, hyphens, dots or low lines are before a place. */
  boolean isNarrow(int at) {
    return NARROW.matcher(source.substring(origins[at - 1] + 1, origins[at])).matches();
  }

  /** Where a character stands in the source. */
  int origin(int at) {
    return origins[at];
  }

  /** The part of the source from one folded character up to and with another. */
  String source(int first, int last) {
    return source.substring(origins[first], origins[last] + 1);
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int index) {
    return folded[index];
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new String(folded, start, end - start);
  }

  @Override
  public String toString() {
    return new String(Arrays.copyOf(folded, length));
  }
}
