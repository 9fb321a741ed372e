package org.midilake.hash;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * BLAKE3 with an output of 256 bits (O'Connor, Aumasson, Neves, Wilcox-O'Hearn: "BLAKE3: one
 * function, fast everywhere", 2020). Chunks of 1,024 bytes are the leaves of a binary tree whose
 * left subtrees are complete. An instance hashes one range after the other without allocating; it
 * is not safe for use by several threads.
 */
public final class Blake3 {
  /** Length of a hash, in bytes. */
  public static final int HASH_LENGTH = 32;

  private static final int CHUNK_LENGTH = 1024;
  private static final int WORDS = 8;

  // Section 2.1, table 3.
  private static final int CHUNK_START = 1;
  private static final int CHUNK_END = 2;
  private static final int PARENT = 4;
  private static final int ROOT = 8;

  /** A byte array has less than 2 to the power of 21 chunks, so a path in the tree is no longer. */
  private static final int MAX_DEPTH = 22;

  private static final VarHandle LITTLE_ENDIAN =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private final int[] chainingValue = new int[WORDS];
  private final byte[] block = new byte[Compression.BLOCK_LENGTH];

  /** Chaining values of complete subtrees, the largest first, as bytes in little-endian order. */
  private final byte[] subtrees = new byte[MAX_DEPTH * HASH_LENGTH];

  private int subtreeCount;

  /** Hashes a range of bytes into the first 32 bytes of {@code out}. */
  public void hash(byte[] bytes, int offset, int length, byte[] out) {
    subtreeCount = 0;
    int position = offset;
    int end = offset + length;
    long chunk = 0;
    while (end - position > CHUNK_LENGTH) {
      compressChunk(bytes, position, CHUNK_LENGTH, chunk, 0);
      position += CHUNK_LENGTH;
      chunk++;
      addSubtree(chunk);
    }

    compressChunk(bytes, position, end - position, chunk, subtreeCount == 0 ? ROOT : 0);
    while (subtreeCount > 0) {
      merge(subtreeCount == 1 ? ROOT : 0);
    }

    store(out, 0);
  }

  /** The hash of a whole array as 64 hexadecimal digits. */
  public String hex(byte[] bytes) {
    byte[] hash = new byte[HASH_LENGTH];
    hash(bytes, 0, bytes.length, hash);
    return HexFormat.of().formatHex(hash);
  }

  /** The identity of a range of bytes. */
  public ContentHash contentHash(byte[] bytes, int offset, int length) {
    byte[] hash = new byte[HASH_LENGTH];
    hash(bytes, offset, length, hash);
    return ContentHash.of(hash);
  }

  private void compressChunk(byte[] bytes, int start, int length, long chunk, int rootFlag) {
    loadInitialValue();
    int position = start;
    int remaining = length;
    int flags = CHUNK_START;
    while (remaining > Compression.BLOCK_LENGTH) {
      Compression.compress(chainingValue, bytes, position, chunk, Compression.BLOCK_LENGTH, flags);
      flags = 0;
      position += Compression.BLOCK_LENGTH;
      remaining -= Compression.BLOCK_LENGTH;
    }

    flags |= CHUNK_END | rootFlag;
    if (remaining == Compression.BLOCK_LENGTH) {
      Compression.compress(chainingValue, bytes, position, chunk, remaining, flags);
    } else {
      System.arraycopy(bytes, position, block, 0, remaining);
      Arrays.fill(block, remaining, block.length, (byte) 0);
      Compression.compress(chainingValue, block, 0, chunk, remaining, flags);
    }
  }

  /**
   * Adds the chaining value of a chunk to the complete subtrees. As in a binary counter, each
   * trailing zero of the number of chunks is a pair of subtrees that have become one.
   */
  private void addSubtree(long chunks) {
    for (long total = chunks; (total & 1) == 0; total >>= 1) {
      merge(0);
    }

    store(subtrees, subtreeCount * HASH_LENGTH);
    subtreeCount++;
  }

  /** Makes a parent of the last complete subtree and the chaining value. */
  private void merge(int rootFlag) {
    subtreeCount--;
    System.arraycopy(subtrees, subtreeCount * HASH_LENGTH, block, 0, HASH_LENGTH);
    store(block, HASH_LENGTH);
    loadInitialValue();
    Compression.compress(chainingValue, block, 0, 0, Compression.BLOCK_LENGTH, PARENT | rootFlag);
  }

  private void loadInitialValue() {
    chainingValue[0] = Compression.IV0;
    chainingValue[1] = Compression.IV1;
    chainingValue[2] = Compression.IV2;
    chainingValue[3] = Compression.IV3;
    chainingValue[4] = Compression.IV4;
    chainingValue[5] = Compression.IV5;
    chainingValue[6] = Compression.IV6;
    chainingValue[7] = Compression.IV7;
  }

  private void store(byte[] target, int offset) {
    for (int i = 0; i < WORDS; i++) {
      LITTLE_ENDIAN.set(target, offset + i * Integer.BYTES, chainingValue[i]);
    }
  }
}
