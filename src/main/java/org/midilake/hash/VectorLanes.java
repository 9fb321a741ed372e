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
  private final int[] state = new int[2 * Blake3.WORDS * LANES];
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
    return Math.max(3, LANES / 4 + 2);
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

  private void compress(int flags) {
    System.arraycopy(values, 0, state, 0, values.length);
    for (int word = 0; word < BLOCK_WORDS / 4; word++) {
      fill(Blake3.WORDS + word, Compression.initialValue(word));
    }

    System.arraycopy(countersLow, 0, state, 12 * LANES, LANES);
    System.arraycopy(countersHigh, 0, state, 13 * LANES, LANES);
    fill(14, Compression.BLOCK_LENGTH);
    fill(15, flags);
    for (int at = 0; at < SCHEDULE.length; at += BLOCK_WORDS) {
      mix(at, 0);
      mix(at + BLOCK_WORDS / 2, 1);
    }

    for (int word = 0; word < Blake3.WORDS; word++) {
      IntVector low = IntVector.fromArray(SPECIES, state, word * LANES);
      IntVector high = IntVector.fromArray(SPECIES, state, (word + Blake3.WORDS) * LANES);
      low.lanewise(XOR, high).intoArray(values, word * LANES);
    }
  }

  private void fill(int word, int value) {
    Arrays.fill(state, word * LANES, (word + 1) * LANES, value);
  }

  /**
   * Mixes the four columns of the state, with each row turned by 0 places, or the four diagonals,
   * with each row turned by one place more than the one before. The words of state are in an array,
   * not in sixteen variables: with eight mixings in a row the compiler gives up on making vector
   * instructions of them, which takes more than twice as long.
   */
  private void mix(int at, int turn) {
    for (int i = 0; i < 4; i++) {
      int first = i * LANES;
      int second = (4 + ((i + turn) & 3)) * LANES;
      int third = (8 + ((i + 2 * turn) & 3)) * LANES;
      int fourth = (12 + ((i + 3 * turn) & 3)) * LANES;
      IntVector a = IntVector.fromArray(SPECIES, state, first);
      IntVector b = IntVector.fromArray(SPECIES, state, second);
      IntVector c = IntVector.fromArray(SPECIES, state, third);
      IntVector d = IntVector.fromArray(SPECIES, state, fourth);
      a = a.add(b).add(IntVector.fromArray(SPECIES, words, SCHEDULE[at + 2 * i]));
      d = d.lanewise(XOR, a).lanewise(ROR, 16);
      c = c.add(d);
      b = b.lanewise(XOR, c).lanewise(ROR, 12);
      a = a.add(b).add(IntVector.fromArray(SPECIES, words, SCHEDULE[at + 2 * i + 1]));
      d = d.lanewise(XOR, a).lanewise(ROR, 8);
      c = c.add(d);
      b = b.lanewise(XOR, c).lanewise(ROR, 7);
      a.intoArray(state, first);
      b.intoArray(state, second);
      c.intoArray(state, third);
      d.intoArray(state, fourth);
    }
  }
}
