package org.midilake.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Blake3Test {
  private final Blake3 blake3 = new Blake3();

  /**
   * The inputs of the official test vectors (test_vectors.json of the BLAKE3 project: byte i is i %
   * 251) and some more lengths around its blocks, chunks and subtrees; each also printed by b3sum
   * 1.8.
   */
  @ParameterizedTest(name = "{0} bytes")
  @CsvSource({
    "0, af1349b9f5f9a1a6a0404dea36dcc9499bcb25c9adc112b7cc9a93cae41f3262",
    "1, 2d3adedff11b61f14c886e35afa036736dcd87a74d27b5c1510225d0f592e213",
    "63, e9bc37a594daad83be9470df7f7b3798297c3d834ce80ba85d6e207627b7db7b",
    "64, 4eed7141ea4a5cd4b788606bd23f46e212af9cacebacdc7d1f4c6dc7f2511b98",
    "65, de1e5fa0be70df6d2be8fffd0e99ceaa8eb6e8c93a63f2d8d1c30ecb6b263dee",
    "1023, 10108970eeda3eb932baac1428c7a2163b0e924c9a9e25b35bba72b28f70bd11",
    "1024, 42214739f095a406f3fc83deb889744ac00df831c10daa55189b5d121c855af7",
    "1025, d00278ae47eb27b34faecf67b4fe263f82d5412916c1ffd97c8cb7fb814b8444",
    "2048, e776b6028c7cd22a4d0ba182a8bf62205d2ef576467e838ed6f2529b85fba24a",
    "2049, 5f4d72f40d7a5f82b15ca2b2e44b1de3c2ef86c426c95c1af0b6879522563030",
    "3072, b98cb0ff3623be03326b373de6b9095218513e64f1ee2edd2525c7ad1e5cffd2",
    "3073, 7124b49501012f81cc7f11ca069ec9226cecb8a2c850cfe644e327d22d3e1cd3",
    "5120, 9cadc15fed8b5d854562b26a9536d9707cadeda9b143978f319ab34230535833",
    "6145, f1323a8631446cc50536a9f705ee5cb619424d46887f3c376c695b70e0f0507f",
    "31744, 62b6960e1a44bcc1eb1a611a8d6235b6b4b78f32e7abc4fb4c6cdcce94895c47",
    "102400, bc3e3d41a1146b069abffad3c0d44860cf664390afce4d9661f7902e7943e085",
    "1048576, 74cb441fd087764ca9c3694da742ebe30cbeb3060a17009ca81825c7a8d10343"
  })
  void hashesAsTheOfficialVectorsSay(int length, String expected) throws IOException {
    assertThat(blake3.hex(pattern(length))).as(blake3.method()).isEqualTo(expected);
    assertThat(Blake3.plain().hex(pattern(length))).as("plain Java").isEqualTo(expected);
    byte[] hash = new byte[Blake3.HASH_LENGTH];
    blake3.hash(Channels.newChannel(new ByteArrayInputStream(pattern(length))), hash);
    assertThat(HexFormat.of().formatHex(hash)).as("from a channel").isEqualTo(expected);
  }

  @Test
  void vectorInstructionsAreUsedWhereThisJavaHasThem() {
    boolean hasThem = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

    assertThat(blake3.method().equals("plain Java")).isEqualTo(!hasThem);
    assertThat(Blake3.plain().method()).isEqualTo("plain Java");
  }

  @Test
  void everyNumberOfChunksGivesWhatPlainJavaGives() {
    Blake3 plain = Blake3.plain();
    for (int length = 1; length < 70_000; length += 509) {
      assertThat(blake3.hex(pattern(length))).isEqualTo(plain.hex(pattern(length)));
    }
  }

  @Test
  void hashesTheGivenRangeOnly() {
    byte[] bytes = new byte[5000];
    System.arraycopy(pattern(3073), 0, bytes, 100, 3073);
    byte[] hash = new byte[Blake3.HASH_LENGTH];

    blake3.hash(bytes, 100, 3073, hash);

    assertThat(HexFormat.of().formatHex(hash)).isEqualTo(blake3.hex(pattern(3073)));
  }

  @Test
  void aHashDoesNotDependOnTheOnesBefore() {
    String first = blake3.hex(pattern(2049));
    blake3.hex(pattern(102_400));

    assertThat(blake3.hex(pattern(2049))).isEqualTo(first);
  }

  @Test
  void fileIdIsTheFirst63BitsOfTheHash() {
    ContentHash hash = blake3.contentHash(pattern(63), 0, 63);

    assertThat(hash.hex()).startsWith("e9bc37a594daad83");
    assertThat(hash.fileId()).isEqualTo(0x74DE1BD2CA6D56C1L);
  }

  private static byte[] pattern(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (i % 251);
    }

    return bytes;
  }
}
