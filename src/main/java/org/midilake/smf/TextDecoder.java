package org.midilake.smf;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Set;

/**
 * Reads the texts of one file after the other. The specification says ASCII; what files hold is in
 * the character set of their author's computer, and does not say which. UTF-8 is recognised by its
 * form; for the rest, all texts of a file together give the evidence ({@link #startFile}, {@link
 * #observe}), because a single name is too short to tell Shift-JIS from GBK. Not safe for use by
 * several threads.
 */
public final class TextDecoder {
  /** The detector counts pairs of bytes; a few thousand are as good as all. */
  private static final int MAX_EVIDENCE = 8192;

  /**
   * Of 100. A match by form alone has 10, which every set of two-byte characters gets for a short
   * text; a few titles in the right language reach 25 to 50.
   */
  private static final int LEAST_CONFIDENCE = 20;

  /** Latin-1 as computers had it: with quotes and dashes where ISO 8859-1 has control codes. */
  private static final Charset FALLBACK = Charset.forName("windows-1252");

  /** Sets that the detector may name although no text event is in them. */
  private static final Set<String> IMPLAUSIBLE =
      Set.of(
          "UTF-16BE",
          "UTF-16LE",
          "UTF-32BE",
          "UTF-32LE",
          "IBM420_ltr",
          "IBM420_rtl",
          "IBM424_ltr",
          "IBM424_rtl",
          "ISO-2022-CN",
          "ISO-2022-KR",
          "UTF-8");

  private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
  private final byte[] evidence = new byte[MAX_EVIDENCE];
  private int evidenceLength;
  private Charset legacy = FALLBACK;

  /** Forgets the file before. */
  public void startFile() {
    evidenceLength = 0;
    legacy = FALLBACK;
  }

  /** Looks at a text of the file, before any is decoded. */
  public void observe(byte[] bytes, int offset, int length) {
    if (isAscii(bytes, offset, length) || isUtf8(bytes, offset, length)) {
      return;
    }

    int count = Math.min(length, MAX_EVIDENCE - 1 - evidenceLength);
    if (count > 0) {
      System.arraycopy(bytes, offset, evidence, evidenceLength, count);
      evidenceLength += count;
      evidence[evidenceLength++] = '\n';
    }
  }

  /** Draws the conclusion from what was observed. */
  public void conclude() {
    if (evidenceLength > 0) {
      legacy = detect(Arrays.copyOf(evidence, evidenceLength));
    }
  }

  /** The text of a range of bytes. */
  public DecodedText decode(byte[] bytes, int offset, int length) {
    if (isPrintable(bytes, offset, length)) {
      return new DecodedText(
          new String(bytes, offset, length, StandardCharsets.ISO_8859_1), "US-ASCII", 0);
    } else if (isAscii(bytes, offset, length)) {
      return clean(new String(bytes, offset, length, StandardCharsets.US_ASCII), "US-ASCII");
    } else if (isUtf8(bytes, offset, length)) {
      return clean(new String(bytes, offset, length, StandardCharsets.UTF_8), "UTF-8");
    }

    return clean(new String(bytes, offset, length, legacy), legacy.name());
  }

  private static Charset detect(byte[] text) {
    for (CharsetMatch match : new CharsetDetector().setText(text).detectAll()) {
      if (match.getConfidence() < LEAST_CONFIDENCE) {
        return FALLBACK;
      } else if (!IMPLAUSIBLE.contains(match.getName())) {
        return charset(match.getName());
      }
    }

    return FALLBACK;
  }

  private static Charset charset(String name) {
    // Supersets that the real texts are in: a Shift-JIS file was written on Windows, and so on.
    String wider =
        switch (name) {
          case "ISO-8859-1" -> "windows-1252";
          case "Shift_JIS" -> "windows-31j";
          case "GB2312" -> "GB18030";
          default -> name;
        };
    try {
      return Charset.forName(wider);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return FALLBACK;
    }
  }

  private static boolean isAscii(byte[] bytes, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }

    return true;
  }

  /** Whether there is nothing but ASCII without any control character, as in most texts. */
  private static boolean isPrintable(byte[] bytes, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (bytes[i] < ' ' || bytes[i] == 0x7F) {
        return false;
      }
    }

    return true;
  }

  private boolean isUtf8(byte[] bytes, int offset, int length) {
    try {
      utf8.decode(ByteBuffer.wrap(bytes, offset, length));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static DecodedText clean(String text, String encoding) {
    int bad = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isUnwanted(text.charAt(i))) {
        bad++;
      }
    }

    if (bad == 0) {
      return new DecodedText(text, encoding, 0);
    }

    StringBuilder kept = new StringBuilder(text.length() - bad);
    for (int i = 0; i < text.length(); i++) {
      if (!isUnwanted(text.charAt(i))) {
        kept.append(text.charAt(i));
      }
    }

    return new DecodedText(kept.toString(), encoding, bad);
  }

  /**
   * Control characters but tab and line ends. Decoders make no unpaired surrogates: no test for
   * them.
   */
  private static boolean isUnwanted(char character) {
    boolean white = character == '\t' || character == '\n' || character == '\r';
    return Character.isISOControl(character) && !white;
  }
}
