package org.midilake.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Makes RAR archives of stored members, which needs no compression: by the block structure in
 * technote.txt of RAR 4 and the "RAR 5.0 archive format" page, both by the author of RAR.
 */
public final class RarArchives {
  private static final int STORED = 0x30;
  private static final int ENCRYPTED = 0x04;

  private RarArchives() {}

  /** An archive of version 4. */
  public static byte[] rar4(Map<String, byte[]> members) {
    return rar4(members, 0);
  }

  /** An archive of version 4 that says of its members that they are encrypted. */
  public static byte[] encryptedRar4(Map<String, byte[]> members) {
    return rar4(members, ENCRYPTED);
  }

  private static byte[] rar4(Map<String, byte[]> members, int fileFlags) {
    Bytes out = new Bytes();
    out.ascii("Rar!").number(0x1A, 1).number(0x07, 1).number(0, 1);
    block4(out, new Bytes().number(0x73, 1).number(0, 2).number(13, 2).number(0, 6));
    members.forEach(
        (name, content) -> {
          byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
          Bytes header =
              new Bytes()
                  .number(0x74, 1)
                  .number(0x8000 | fileFlags, 2)
                  .number(32 + encoded.length, 2)
                  .number(content.length, 4)
                  .number(content.length, 4)
                  .number(3, 1)
                  .number(crc(content), 4)
                  .number(0x5000_0000, 4)
                  .number(20, 1)
                  .number(STORED, 1)
                  .number(encoded.length, 2)
                  .number(0x81A4, 4);
          header.writeBytes(encoded);
          block4(out, header);
          out.writeBytes(content);
        });
    block4(out, new Bytes().number(0x7B, 1).number(0x4000, 2).number(7, 2));
    return out.toByteArray();
  }

  private static void block4(Bytes out, Bytes header) {
    out.number(crc(header.toByteArray()) & 0xFFFF, 2).writeBytes(header.toByteArray());
  }

  /** An archive of version 5. */
  public static byte[] rar5(Map<String, byte[]> members) {
    Bytes out = new Bytes();
    out.ascii("Rar!").number(0x1A, 1).number(0x07, 1).number(1, 1).number(0, 1);
    block5(out, new Bytes().vint(1).vint(0).vint(0));
    members.forEach(
        (name, content) -> {
          byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
          Bytes header =
              new Bytes()
                  .vint(2)
                  .vint(2)
                  .vint(content.length)
                  .vint(4)
                  .vint(content.length)
                  .vint(0x81A4)
                  .number(crc(content), 4)
                  .vint(0)
                  .vint(1)
                  .vint(encoded.length);
          header.writeBytes(encoded);
          block5(out, header);
          out.writeBytes(content);
        });
    block5(out, new Bytes().vint(5).vint(0).vint(0));
    return out.toByteArray();
  }

  private static void block5(Bytes out, Bytes header) {
    Bytes sized = new Bytes().vint(header.size());
    sized.writeBytes(header.toByteArray());
    out.number(crc(sized.toByteArray()), 4).writeBytes(sized.toByteArray());
  }

  private static long crc(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }

  /** Bytes of little-endian numbers. */
  private static final class Bytes extends ByteArrayOutputStream {
    Bytes number(long value, int length) {
      for (int i = 0; i < length; i++) {
        write((int) (value >>> (8 * i)));
      }

      return this;
    }

    Bytes vint(long value) {
      long rest = value;
      while (rest > 0x7F) {
        write((int) ((rest & 0x7F) | 0x80));
        rest >>>= 7;
      }

      write((int) rest);
      return this;
    }

    Bytes ascii(String text) {
      writeBytes(text.getBytes(StandardCharsets.US_ASCII));
      return this;
    }
  }
}
