package org.midilake.fuzz;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.midilake.smf.DecodedText;
import org.midilake.smf.TextDecoder;

/**
 * Any texts are decoded to what can be stored anywhere. The first byte says how they are divided.
 */
public final class TextFuzz {
  private static final TextDecoder DECODER = new TextDecoder();

  private TextFuzz() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    if (bytes.length < 2) {
      return;
    }

    int piece = (bytes[0] & 0xFF) + 1;
    DECODER.startFile();
    for (int at = 1; at < bytes.length; at += piece) {
      DECODER.observe(bytes, at, Math.min(piece, bytes.length - at));
    }

    DECODER.conclude();
    for (int at = 1; at < bytes.length; at += piece) {
      int length = Math.min(piece, bytes.length - at);
      check(DECODER.decode(bytes, at, length), Arrays.copyOfRange(bytes, at, at + length));
    }
  }

  private static void check(DecodedText decoded, byte[] source) {
    String text = decoded.text();
    Check.that(Charset.isSupported(decoded.encoding()), "unknown encoding");
    Check.that(text.length() <= source.length * 2, "longer than its bytes");
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      Check.that(character != 0, "NUL is left");
      if (Character.isHighSurrogate(character)) {
        i++;
        Check.that(
            i < text.length() && Character.isLowSurrogate(text.charAt(i)), "half a character");
      } else {
        Check.that(!Character.isLowSurrogate(character), "half a character");
      }
    }
  }
}
