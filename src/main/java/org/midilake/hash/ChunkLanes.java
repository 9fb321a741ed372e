package org.midilake.hash;

import java.util.Arrays;
import java.util.Optional;

/** Hashes several chunks of 1,024 bytes at the same time. */
interface ChunkLanes {
  /** How many chunks there is room for. */
  int lanes();

  /** The number of chunks from which on this is faster than one chunk after the other. */
  int least();

  /**
   * Hashes whole chunks that are not the only one of their input.
   *
   * @param chunks how many, up to {@link #lanes}
   * @param firstChunk number of the first, from 0
   * @param chainingValues receives eight words for each chunk
   */
  void hash(byte[] bytes, int offset, int chunks, long firstChunk, int[] chainingValues);

  /**
   * What this Java offers: vector instructions if the module {@code jdk.incubator.vector} is there
   * (with {@code --add-modules}, which Spark and the launcher add) and gives the right results.
   */
  static Optional<ChunkLanes> ofThisJava() {
    if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
      return Optional.empty();
    }

    try {
      ChunkLanes lanes = new VectorLanes();
      return isRight(lanes) ? Optional.of(lanes) : Optional.empty();
    } catch (LinkageError e) {
      return Optional.empty(); // an incubating module may change from one Java to the next
    }
  }

  private static boolean isRight(ChunkLanes lanes) {
    byte[] bytes = new byte[lanes.lanes() * Blake3.CHUNK_LENGTH];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i % 251);
    }

    int[] values = new int[lanes.lanes() * Blake3.WORDS];
    lanes.hash(bytes, 0, lanes.lanes(), 1L << 32, values);
    int[] expected = new int[values.length];
    Blake3 plain = Blake3.plain();
    for (int i = 0; i < lanes.lanes(); i++) {
      plain.hashChunk(bytes, i * Blake3.CHUNK_LENGTH, (1L << 32) + i, expected, i * Blake3.WORDS);
    }

    return Arrays.equals(values, expected);
  }
}
