package org.midilake.hash;

import static jdk.incubator.vector.VectorOperators.ROR;
import static jdk.incubator.vector.VectorOperators.XOR;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * A chunk in each lane of the widest vectors of the processor: the sixteen words of state are
 * sixteen vectors (section 5.3 of the BLAKE3 paper). Only the optimising compiler turns this into
 * vector instructions; before that it is slow.
 */
final class VectorLanes implements ChunkLanes {
  private static final VectorSpecies<Integer> SPECIES = IntVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final int BLOCKS = Blake3.CHUNK_LENGTH / Compression.BLOCK_LENGTH;
  private static final int BLOCK_WORDS = 16;

  /** Where each round finds its words: the message permutation, applied again and again. */
  private static final int[] SCHEDULE = schedule();

  private static final VarHandle LITTLE_ENDIAN =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  // By word, then by lane.
  private final int[] values = new int[Blake3.WORDS * LANES];
  private final int[] words = new int[BLOCK_WORDS * LANES];
  private final int[] countersLow = new int[LANES];
  private final int[] countersHigh = new int[LANES];

  private static int[] schedule() {
    int[] permutation = {2, 6, 3, 10, 7, 0, 4, 13, 1, 11, 12, 5, 9, 14, 15, 8};
    int[] schedule = new int[Compression.ROUNDS * BLOCK_WORDS];
    for (int i = 0; i < schedule.length; i++) {
      schedule[i] =
          i < BLOCK_WORDS
              ? i * LANES
              : schedule[i - i % BLOCK_WORDS - BLOCK_WORDS + permutation[i % BLOCK_WORDS]];
    }

    return schedule;
  }

  @Override
  public int lanes() {
    return LANES;
  }

  /** All lanes together take the time of about this many chunks one after the other. */
  @Override
  public int least() {
    return Math.max(3, LANES / 4 + 1);
  }

  @Override
  public void hash(byte[] bytes, int offset, int chunks, long firstChunk, int[] chainingValues) {
    for (int lane = 0; lane < LANES; lane++) {
      countersLow[lane] = (int) (firstChunk + lane);
      countersHigh[lane] = (int) ((firstChunk + lane) >>> 32);
    }

    for (int word = 0; word < Blake3.WORDS; word++) {
      Arrays.fill(values, word * LANES, (word + 1) * LANES, Compression.initialValue(word));
    }

    for (int block = 0; block < BLOCKS; block++) {
      int start = offset + block * Compression.BLOCK_LENGTH;
      for (int lane = 0; lane < chunks; lane++) {
        spread(bytes, start + lane * Blake3.CHUNK_LENGTH, lane);
      }

      compress(block == 0 ? Blake3.CHUNK_START : block == BLOCKS - 1 ? Blake3.CHUNK_END : 0);
    }

    for (int lane = 0; lane < chunks; lane++) {
      for (int word = 0; word < Blake3.WORDS; word++) {
        chainingValues[lane * Blake3.WORDS + word] = values[word * LANES + lane];
      }
    }
  }

  private void spread(byte[] bytes, int offset, int lane) {
    for (int word = 0; word < BLOCK_WORDS; word++) {
      words[word * LANES + lane] = (int) LITTLE_ENDIAN.get(bytes, offset + word * Integer.BYTES);
    }
  }

  private IntVector word(int at) {
    return IntVector.fromArray(SPECIES, words, SCHEDULE[at]);
  }

  private void compress(int flags) {
    IntVector v0 = IntVector.fromArray(SPECIES, values, 0);
    IntVector v1 = IntVector.fromArray(SPECIES, values, 1 * LANES);
    IntVector v2 = IntVector.fromArray(SPECIES, values, 2 * LANES);
    IntVector v3 = IntVector.fromArray(SPECIES, values, 3 * LANES);
    IntVector v4 = IntVector.fromArray(SPECIES, values, 4 * LANES);
    IntVector v5 = IntVector.fromArray(SPECIES, values, 5 * LANES);
    IntVector v6 = IntVector.fromArray(SPECIES, values, 6 * LANES);
    IntVector v7 = IntVector.fromArray(SPECIES, values, 7 * LANES);
    IntVector v8 = IntVector.broadcast(SPECIES, Compression.IV0);
    IntVector v9 = IntVector.broadcast(SPECIES, Compression.IV1);
    IntVector v10 = IntVector.broadcast(SPECIES, Compression.IV2);
    IntVector v11 = IntVector.broadcast(SPECIES, Compression.IV3);
    IntVector v12 = IntVector.fromArray(SPECIES, countersLow, 0);
    IntVector v13 = IntVector.fromArray(SPECIES, countersHigh, 0);
    IntVector v14 = IntVector.broadcast(SPECIES, Compression.BLOCK_LENGTH);
    IntVector v15 = IntVector.broadcast(SPECIES, flags);
    for (int at = 0; at < SCHEDULE.length; at += BLOCK_WORDS) {
      // Columns, then diagonals, as in Compression.
      v0 = v0.add(v4).add(word(at + 0));
      v12 = v12.lanewise(XOR, v0).lanewise(ROR, 16);
      v8 = v8.add(v12);
      v4 = v4.lanewise(XOR, v8).lanewise(ROR, 12);
      v0 = v0.add(v4).add(word(at + 1));
      v12 = v12.lanewise(XOR, v0).lanewise(ROR, 8);
      v8 = v8.add(v12);
      v4 = v4.lanewise(XOR, v8).lanewise(ROR, 7);

      v1 = v1.add(v5).add(word(at + 2));
      v13 = v13.lanewise(XOR, v1).lanewise(ROR, 16);
      v9 = v9.add(v13);
      v5 = v5.lanewise(XOR, v9).lanewise(ROR, 12);
      v1 = v1.add(v5).add(word(at + 3));
      v13 = v13.lanewise(XOR, v1).lanewise(ROR, 8);
      v9 = v9.add(v13);
      v5 = v5.lanewise(XOR, v9).lanewise(ROR, 7);

      v2 = v2.add(v6).add(word(at + 4));
      v14 = v14.lanewise(XOR, v2).lanewise(ROR, 16);
      v10 = v10.add(v14);
      v6 = v6.lanewise(XOR, v10).lanewise(ROR, 12);
      v2 = v2.add(v6).add(word(at + 5));
      v14 = v14.lanewise(XOR, v2).lanewise(ROR, 8);
      v10 = v10.add(v14);
      v6 = v6.lanewise(XOR, v10).lanewise(ROR, 7);

      v3 = v3.add(v7).add(word(at + 6));
      v15 = v15.lanewise(XOR, v3).lanewise(ROR, 16);
      v11 = v11.add(v15);
      v7 = v7.lanewise(XOR, v11).lanewise(ROR, 12);
      v3 = v3.add(v7).add(word(at + 7));
      v15 = v15.lanewise(XOR, v3).lanewise(ROR, 8);
      v11 = v11.add(v15);
      v7 = v7.lanewise(XOR, v11).lanewise(ROR, 7);

      v0 = v0.add(v5).add(word(at + 8));
      v15 = v15.lanewise(XOR, v0).lanewise(ROR, 16);
      v10 = v10.add(v15);
      v5 = v5.lanewise(XOR, v10).lanewise(ROR, 12);
      v0 = v0.add(v5).add(word(at + 9));
      v15 = v15.lanewise(XOR, v0).lanewise(ROR, 8);
      v10 = v10.add(v15);
      v5 = v5.lanewise(XOR, v10).lanewise(ROR, 7);

      v1 = v1.add(v6).add(word(at + 10));
      v12 = v12.lanewise(XOR, v1).lanewise(ROR, 16);
      v11 = v11.add(v12);
      v6 = v6.lanewise(XOR, v11).lanewise(ROR, 12);
      v1 = v1.add(v6).add(word(at + 11));
      v12 = v12.lanewise(XOR, v1).lanewise(ROR, 8);
      v11 = v11.add(v12);
      v6 = v6.lanewise(XOR, v11).lanewise(ROR, 7);

      v2 = v2.add(v7).add(word(at + 12));
      v13 = v13.lanewise(XOR, v2).lanewise(ROR, 16);
      v8 = v8.add(v13);
      v7 = v7.lanewise(XOR, v8).lanewise(ROR, 12);
      v2 = v2.add(v7).add(word(at + 13));
      v13 = v13.lanewise(XOR, v2).lanewise(ROR, 8);
      v8 = v8.add(v13);
      v7 = v7.lanewise(XOR, v8).lanewise(ROR, 7);

      v3 = v3.add(v4).add(word(at + 14));
      v14 = v14.lanewise(XOR, v3).lanewise(ROR, 16);
      v9 = v9.add(v14);
      v4 = v4.lanewise(XOR, v9).lanewise(ROR, 12);
      v3 = v3.add(v4).add(word(at + 15));
      v14 = v14.lanewise(XOR, v3).lanewise(ROR, 8);
      v9 = v9.add(v14);
      v4 = v4.lanewise(XOR, v9).lanewise(ROR, 7);
    }

    v0.lanewise(XOR, v8).intoArray(values, 0);
    v1.lanewise(XOR, v9).intoArray(values, 1 * LANES);
    v2.lanewise(XOR, v10).intoArray(values, 2 * LANES);
    v3.lanewise(XOR, v11).intoArray(values, 3 * LANES);
    v4.lanewise(XOR, v12).intoArray(values, 4 * LANES);
    v5.lanewise(XOR, v13).intoArray(values, 5 * LANES);
    v6.lanewise(XOR, v14).intoArray(values, 6 * LANES);
    v7.lanewise(XOR, v15).intoArray(values, 7 * LANES);
  }
}
