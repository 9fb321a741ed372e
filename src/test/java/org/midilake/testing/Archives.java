package org.midilake.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Makes archives in memory. */
public final class Archives {
  private Archives() {}

  /** Members in their order: names and bytes in turn. */
  public static Map<String, byte[]> members(Object... namesAndBytes) {
    Map<String, byte[]> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndBytes.length; i += 2) {
      members.put((String) namesAndBytes[i], (byte[]) namesAndBytes[i + 1]);
    }

    return members;
  }

  /** Writes into a stream that another one wraps. */
  private interface Writer {
    void write(OutputStream out) throws IOException;
  }

  private static byte[] bytes(Writer writer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writer.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }

    return out.toByteArray();
  }

  public static byte[] zip(Map<String, byte[]> members) {
    return bytes(
        out -> {
          try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
              zip.putArchiveEntry(new ZipArchiveEntry(member.getKey()));
              zip.write(member.getValue());
              zip.closeArchiveEntry();
            }
          }
        });
  }

  /** A ZIP archive that says of all its members that they are encrypted. */
  public static byte[] encryptedZip(Map<String, byte[]> members) {
    byte[] zip = zip(members);
    for (int i = 0; i < zip.length - 10; i++) {
      if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3 && zip[i + 3] == 4) {
        zip[i + 6] |= 1;
      } else if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
        zip[i + 8] |= 1;
      }
    }

    return zip;
  }

  public static byte[] tar(Map<String, byte[]> members) {
    return bytes(
        out -> {
          try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
              TarArchiveEntry entry = new TarArchiveEntry(member.getKey(), true);
              entry.setSize(member.getValue().length);
              tar.putArchiveEntry(entry);
              tar.write(member.getValue());
              tar.closeArchiveEntry();
            }
          }
        });
  }

  public static byte[] gzip(byte[] bytes) {
    return bytes(
        out -> {
          try (OutputStream gzip = new GzipCompressorOutputStream(out)) {
            gzip.write(bytes);
          }
        });
  }

  public static byte[] bzip2(byte[] bytes) {
    return bytes(
        out -> {
          try (OutputStream bzip2 = new BZip2CompressorOutputStream(out)) {
            bzip2.write(bytes);
          }
        });
  }

  public static byte[] xz(byte[] bytes) {
    return bytes(
        out -> {
          try (OutputStream xz = new XZCompressorOutputStream(out, 1)) {
            xz.write(bytes);
          }
        });
  }

  public static byte[] sevenZip(Map<String, byte[]> members) {
    return sevenZip(members, null);
  }

  /** A 7z archive whose members are encrypted, and its list of members not. */
  public static byte[] encryptedSevenZip(Map<String, byte[]> members) {
    return sevenZip(members, "secret".toCharArray());
  }

  private static byte[] sevenZip(Map<String, byte[]> members, char[] password) {
    SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
    try (SevenZOutputFile archive = new SevenZOutputFile(channel, password)) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        SevenZArchiveEntry entry = new SevenZArchiveEntry();
        entry.setName(member.getKey());
        archive.putArchiveEntry(entry);
        archive.write(new ByteArrayInputStream(member.getValue()));
        archive.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }

    byte[] bytes = new byte[(int) channel.size()];
    System.arraycopy(channel.array(), 0, bytes, 0, bytes.length);
    return bytes;
  }

  public static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
