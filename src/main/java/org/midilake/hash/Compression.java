package org.midilake.hash;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The compression function of BLAKE3 (specification of 2020-01-09, section 2.2), with all sixteen
 * words of state and message in local variables: a loop over arrays is several times slower.
 */
final class Compression {
  static final int BLOCK_LENGTH = 64;

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  // The initial chaining value, which is that of SHA-256.
  static final int IV0 = 0x6A09E667;
  static final int IV1 = 0xBB67AE85;
  static final int IV2 = 0x3C6EF372;
  static final int IV3 = 0xA54FF53A;
  static final int IV4 = 0x510E527F;
  static final int IV5 = 0x9B05688C;
  static final int IV6 = 0x1F83D9AB;
  static final int IV7 = 0x5BE0CD19;

  static final int ROUNDS = 7;

  private static final int[] INITIAL_VALUE = {IV0, IV1, IV2, IV3, IV4, IV5, IV6, IV7};

  private Compression() {}

  /** A word of the initial chaining value, 0..7. */
  static int initialValue(int word) {
    return INITIAL_VALUE[word];
  }

  /**
   * Compresses a block of 64 bytes into a chaining value of eight words, which is replaced.
   *
   * @param counter number of the chunk, from 0; 0 for parents
   * @param length number of bytes of the block that count, 0..64
   * @param flags what the block is
   */
  static void compress(
      int[] chainingValue, byte[] bytes, int offset, long counter, int length, int flags) {
    int m0 = (int) WORDS.get(bytes, offset + 0);
    int m1 = (int) WORDS.get(bytes, offset + 4);
    int m2 = (int) WORDS.get(bytes, offset + 8);
    int m3 = (int) WORDS.get(bytes, offset + 12);
    int m4 = (int) WORDS.get(bytes, offset + 16);
    int m5 = (int) WORDS.get(bytes, offset + 20);
    int m6 = (int) WORDS.get(bytes, offset + 24);
    int m7 = (int) WORDS.get(bytes, offset + 28);
    int m8 = (int) WORDS.get(bytes, offset + 32);
    int m9 = (int) WORDS.get(bytes, offset + 36);
    int m10 = (int) WORDS.get(bytes, offset + 40);
    int m11 = (int) WORDS.get(bytes, offset + 44);
    int m12 = (int) WORDS.get(bytes, offset + 48);
    int m13 = (int) WORDS.get(bytes, offset + 52);
    int m14 = (int) WORDS.get(bytes, offset + 56);
    int m15 = (int) WORDS.get(bytes, offset + 60);
    int v0 = chainingValue[0];
    int v1 = chainingValue[1];
    int v2 = chainingValue[2];
    int v3 = chainingValue[3];
    int v4 = chainingValue[4];
    int v5 = chainingValue[5];
    int v6 = chainingValue[6];
    int v7 = chainingValue[7];
    int v8 = IV0;
    int v9 = IV1;
    int v10 = IV2;
    int v11 = IV3;
    int v12 = (int) counter;
    int v13 = (int) (counter >>> 32);
    int v14 = length;
    int v15 = flags;
    for (int round = 1; ; round++) {
      // Columns, then diagonals: the quarter round of the specification, eight times.
      v0 += v4 + m0;
      v12 = Integer.rotateRight(v12 ^ v0, 16);
      v8 += v12;
      v4 = Integer.rotateRight(v4 ^ v8, 12);
      v0 += v4 + m1;
      v12 = Integer.rotateRight(v12 ^ v0, 8);
      v8 += v12;
      v4 = Integer.rotateRight(v4 ^ v8, 7);

      v1 += v5 + m2;
      v13 = Integer.rotateRight(v13 ^ v1, 16);
      v9 += v13;
      v5 = Integer.rotateRight(v5 ^ v9, 12);
      v1 += v5 + m3;
      v13 = Integer.rotateRight(v13 ^ v1, 8);
      v9 += v13;
      v5 = Integer.rotateRight(v5 ^ v9, 7);

      v2 += v6 + m4;
      v14 = Integer.rotateRight(v14 ^ v2, 16);
      v10 += v14;
      v6 = Integer.rotateRight(v6 ^ v10, 12);
      v2 += v6 + m5;
      v14 = Integer.rotateRight(v14 ^ v2, 8);
      v10 += v14;
      v6 = Integer.rotateRight(v6 ^ v10, 7);

      v3 += v7 + m6;
      v15 = Integer.rotateRight(v15 ^ v3, 16);
      v11 += v15;
      v7 = Integer.rotateRight(v7 ^ v11, 12);
      v3 += v7 + m7;
      v15 = Integer.rotateRight(v15 ^ v3, 8);
      v11 += v15;
      v7 = Integer.rotateRight(v7 ^ v11, 7);

      v0 += v5 + m8;
      v15 = Integer.rotateRight(v15 ^ v0, 16);
      v10 += v15;
      v5 = Integer.rotateRight(v5 ^ v10, 12);
      v0 += v5 + m9;
      v15 = Integer.rotateRight(v15 ^ v0, 8);
      v10 += v15;
      v5 = Integer.rotateRight(v5 ^ v10, 7);

      v1 += v6 + m10;
      v12 = Integer.rotateRight(v12 ^ v1, 16);
      v11 += v12;
      v6 = Integer.rotateRight(v6 ^ v11, 12);
      v1 += v6 + m11;
      v12 = Integer.rotateRight(v12 ^ v1, 8);
      v11 += v12;
      v6 = Integer.rotateRight(v6 ^ v11, 7);

      v2 += v7 + m12;
      v13 = Integer.rotateRight(v13 ^ v2, 16);
      v8 += v13;
      v7 = Integer.rotateRight(v7 ^ v8, 12);
      v2 += v7 + m13;
      v13 = Integer.rotateRight(v13 ^ v2, 8);
      v8 += v13;
      v7 = Integer.rotateRight(v7 ^ v8, 7);

      v3 += v4 + m14;
      v14 = Integer.rotateRight(v14 ^ v3, 16);
      v9 += v14;
      v4 = Integer.rotateRight(v4 ^ v9, 12);
      v3 += v4 + m15;
      v14 = Integer.rotateRight(v14 ^ v3, 8);
      v9 += v14;
      v4 = Integer.rotateRight(v4 ^ v9, 7);

      if (round == ROUNDS) {
        break;
      }

      // The message permutation, as its cycles.
      int held0 = m0;
      m0 = m2;
      m2 = m3;
      m3 = m10;
      m10 = m12;
      m12 = m9;
      m9 = m11;
      m11 = m5;
      m5 = held0;
      int held1 = m1;
      m1 = m6;
      m6 = m4;
      m4 = m7;
      m7 = m13;
      m13 = m14;
      m14 = m15;
      m15 = m8;
      m8 = held1;
    }

    chainingValue[0] = v0 ^ v8;
    chainingValue[1] = v1 ^ v9;
    chainingValue[2] = v2 ^ v10;
    chainingValue[3] = v3 ^ v11;
    chainingValue[4] = v4 ^ v12;
    chainingValue[5] = v5 ^ v13;
    chainingValue[6] = v6 ^ v14;
    chainingValue[7] = v7 ^ v15;
  }
}
