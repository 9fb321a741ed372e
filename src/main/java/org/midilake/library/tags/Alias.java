package org.midilake.library.tags;

/**
 * What a tag is called in texts.
 *
 * @param text words separated by blanks: the places at which a text may separate them, too
 * @param sameCase whether only exactly these letters count
 * @param needsContext whether it counts only where the path is about loops or parts, not in titles
 */
public record Alias(String text, boolean sameCase, boolean needsContext) {
  private static final int SHORTEST_WITH_PLURAL = 3;

  /** Reads an alias as dictionaries write it: {@code text}, {@code text!}, {@code text?}. */
  static Alias parse(String written) {
    String text = written;
    boolean needsContext = text.endsWith("?");
    text = needsContext ? text.substring(0, text.length() - 1) : text;
    boolean sameCase = text.endsWith("!");
    text = sameCase ? text.substring(0, text.length() - 1) : text;
    return new Alias(text.replace('-', ' ').strip(), sameCase, needsContext);
  }

  /** Whether the text with an s behind it is meant as well. */
  boolean hasPlural() {
    return !sameCase
        && text.length() >= SHORTEST_WITH_PLURAL
        && Character.isLetter(text.charAt(text.length() - 1))
        && !text.endsWith("s");
  }

  Alias plural() {
    return new Alias(text + "s", false, needsContext);
  }
}
