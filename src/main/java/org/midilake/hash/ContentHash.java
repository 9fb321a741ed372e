package org.midilake.hash;

import java.util.HexFormat;

/**
 * What identifies a content: BLAKE3-256 of its bytes.
 *
 * @param hex the 256 bits as 64 lower-case hexadecimal digits, as {@code b3sum} prints them
 * @param fileId the first 63 bits, as a number that is not negative: the first eight bytes,
 *     big-endian, shifted right by one. Two of six million different contents have the same one
 *     with a probability of two in a million.
 */
public record ContentHash(String hex, long fileId) {
  public ContentHash {
    if (hex.length() != 2 * Blake3.HASH_LENGTH) {
      throw new IllegalArgumentException("not 64 hexadecimal digits: " + hex);
    }
  }

  /** The identity that a hash of 32 bytes gives. */
  public static ContentHash of(byte[] hash) {
    String hex = HexFormat.of().formatHex(hash, 0, Blake3.HASH_LENGTH);
    return new ContentHash(hex, HexFormat.fromHexDigitsToLong(hex, 0, 16) >>> 1);
  }
}
