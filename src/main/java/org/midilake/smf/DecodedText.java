package org.midilake.smf;

/**
 * A text as it can be stored anywhere.
 *
 * @param text without NUL, other control characters (line ends and tabs are kept) and unpaired
 *     surrogates
 * @param encoding name of the character set that its bytes were read in
 * @param removed number of control characters that were left out
 */
public record DecodedText(String text, String encoding, int removed) {
  /** Whether the bytes were UTF-8, of which ASCII is a part. */
  public boolean isUnicode() {
    return encoding.equals("UTF-8") || encoding.equals("US-ASCII");
  }
}
