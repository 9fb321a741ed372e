package org.midilake.benchmark;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.digests.Blake3Digest;
import org.midilake.hash.Blake3;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Hashing the bytes of one file, beside Bouncy Castle's BLAKE3 and SHA-256 of the JDK. Without
 * {@code --add-modules=jdk.incubator.vector} in {@code pom.xml} it measures plain Java.
 *
 * <p>Command: {@code mvn -Pjmh test-compile exec:exec -Dbenchmark=HashBenchmark}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class HashBenchmark {
  /** Bytes of the file: a drum loop, a song, a large arrangement. */
  @Param({"2048", "30000", "1000000"})
  public int length;

  private final Blake3 blake3 = new Blake3();
  private final Blake3Digest bouncyCastle = new Blake3Digest();
  private final byte[] hash = new byte[Blake3.HASH_LENGTH];
  private byte[] bytes;
  private MessageDigest sha256;

  /** Makes the bytes. */
  @Setup
  public void makeBytes() throws NoSuchAlgorithmException {
    bytes = new byte[length];
    new Random(1).nextBytes(bytes);
    sha256 = MessageDigest.getInstance("SHA-256");
  }

  @Benchmark
  public byte[] blake3() {
    blake3.hash(bytes, 0, length, hash);
    return hash;
  }

  @Benchmark
  public byte[] bouncyCastle() {
    bouncyCastle.update(bytes, 0, length);
    bouncyCastle.doFinal(hash, 0);
    return hash;
  }

  @Benchmark
  public byte[] sha256() {
    return sha256.digest(bytes);
  }
}
