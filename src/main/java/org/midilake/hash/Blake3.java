package org.midilake.hash;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * BLAKE3 with an output of 256 bits (O'Connor, Aumasson, Neves, Wilcox-O'Hearn: "BLAKE3: one
 * function, fast everywhere", 2020). Chunks of 1,024 bytes are the leaves of a binary tree whose
 * left subtrees are complete. An instance hashes one range after the other without allocating; it
 * is not safe for use by several threads.
 */
public final class Blake3 {
  /** Length of a hash, in bytes. */
  public static final int HASH_LENGTH = 32;

  static final int CHUNK_LENGTH = 1024;
  static final int WORDS = 8;

  // Section 2.1, table 3.
  static final int CHUNK_START = 1;
  static final int CHUNK_END = 2;
  private static final int PARENT = 4;
  private static final int ROOT = 8;

  /** Of 2 to the power of 64 bytes, the most that the format allows. */
  private static final int MAX_DEPTH = 54;

  /** For input that comes bit by bit; a multiple of a chunk. */
  private static final int STREAM_BUFFER = 64 * CHUNK_LENGTH;

  private static final VarHandle LITTLE_ENDIAN =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private final Optional<ChunkLanes> lanes;
  private final int[] chainingValue = new int[WORDS];

  /** Chaining values of the chunks that were hashed together. */
  private final int[] laneValues;

  private final byte[] block = new byte[Compression.BLOCK_LENGTH];

  /** Chaining values of complete subtrees, the largest first, as bytes in little-endian order. */
  private final byte[] subtrees = new byte[MAX_DEPTH * HASH_LENGTH];

  private int subtreeCount;

  /** Chunks that were added. */
  private long chunks;

  /** A hasher that uses vector instructions where this Java offers them. */
  public Blake3() {
    this(ChunkLanes.ofThisJava());
  }

  private Blake3(Optional<ChunkLanes> lanes) {
    this.lanes = lanes;
    laneValues = new int[lanes.map(ChunkLanes::lanes).orElse(0) * WORDS];
  }

  /** A hasher in plain Java, which works everywhere. */
  static Blake3 plain() {
    return new Blake3(Optional.empty());
  }

  /** How this one works, for people who measure. */
  public String method() {
    return lanes.map(it -> it.lanes() + " lanes").orElse("plain Java");
  }

  /** Hashes a range of bytes into the first 32 bytes of {@code out}. */
  public void hash(byte[] bytes, int offset, int length, byte[] out) {
    start();
    finish(bytes, offset, length, out);
  }

  /** Hashes all that a channel has left into the first 32 bytes of {@code out}. */
  public void hash(ReadableByteChannel in, byte[] out) throws IOException {
    start();
    ByteBuffer buffer = ByteBuffer.allocate(STREAM_BUFFER);
    while (in.read(buffer) >= 0) {
      if (!buffer.hasRemaining()) {
        int added = addChunks(buffer.array(), 0, buffer.position());
        buffer.flip().position(added);
        buffer.compact();
      }
    }

    finish(buffer.array(), 0, buffer.position(), out);
  }

  private void start() {
    subtreeCount = 0;
    chunks = 0;
  }

  /** Adds all chunks that are not the last one, and returns how many bytes they are. */
  private int addChunks(byte[] bytes, int offset, int length) {
    int position = offset;
    int end = offset + length;
    if (lanes.isPresent()) {
      position = addLanes(lanes.get(), bytes, position, end);
    }

    while (end - position > CHUNK_LENGTH) {
      compressChunk(bytes, position, CHUNK_LENGTH, chunks, 0);
      position += CHUNK_LENGTH;
      chunks++;
      addSubtree(chunks);
    }

    return position - offset;
  }

  /** Adds chunks several at a time, as long as there are enough, and returns where they end. */
  private int addLanes(ChunkLanes hasher, byte[] bytes, int start, int end) {
    int position = start;
    while (true) {
      int count = Math.min(hasher.lanes(), (end - position - 1) / CHUNK_LENGTH);
      if (count < hasher.least()) {
        return position;
      }

      hasher.hash(bytes, position, count, chunks, laneValues);
      for (int i = 0; i < count; i++) {
        System.arraycopy(laneValues, i * WORDS, chainingValue, 0, WORDS);
        chunks++;
        addSubtree(chunks);
      }

      position += count * CHUNK_LENGTH;
    }
  }

  /** The chaining value of one chunk that is not the only one. */
  void hashChunk(byte[] bytes, int start, long chunk, int[] out, int offset) {
    compressChunk(bytes, start, CHUNK_LENGTH, chunk, 0);
    System.arraycopy(chainingValue, 0, out, offset, WORDS);
  }

  /** Adds the last bytes, of which there is one at least unless there are none at all. */
  private void finish(byte[] bytes, int offset, int length, byte[] out) {
    int added = addChunks(bytes, offset, length);
    compressChunk(bytes, offset + added, length - added, chunks, subtreeCount == 0 ? ROOT : 0);
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
  private void addSubtree(long count) {
    for (long total = count; (total & 1) == 0; total >>= 1) {
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
