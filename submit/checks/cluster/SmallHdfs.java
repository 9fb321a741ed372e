import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;

/**
 * An HDFS of one name node and one data node in this process, with a folder copied into it. Writes
 * its address to a file when it can be used, and ends with its standard input.
 *
 * <p>Command: {@code java -cp ... SmallHdfs.java DATA_DIR ADDRESS_FILE LOCAL_FOLDER REMOTE_FOLDER}
 */
final class SmallHdfs {
  private SmallHdfs() {}

  public static void main(String[] arguments) throws IOException {
    Configuration configuration = new Configuration();
    configuration.set("dfs.permissions.enabled", "false");
    configuration.set("dfs.namenode.fs-limits.min-block-size", "0");
    try (MiniDFSCluster hdfs =
        new MiniDFSCluster.Builder(configuration, new File(arguments[0]))
            .numDataNodes(1)
            .build()) {
      hdfs.waitActive();
      FileSystem files = hdfs.getFileSystem();
      org.apache.hadoop.fs.Path remote = new org.apache.hadoop.fs.Path(arguments[3]);
      copy(Path.of(arguments[2]), files, remote);
      Path ready = Path.of(arguments[1]);
      Files.writeString(ready.resolveSibling("address.new"), files.getUri().toString());
      Files.move(ready.resolveSibling("address.new"), ready);
      while (System.in.read() >= 0) {
        continue;
      }
    }
  }

  /** Several files at a time, as most of the time is spent waiting for acknowledgements. */
  private static void copy(Path folder, FileSystem files, org.apache.hadoop.fs.Path remote)
      throws IOException {
    List<Path> sources;
    try (Stream<Path> walk = Files.walk(folder)) {
      sources = walk.filter(Files::isRegularFile).toList();
    }

    sources.parallelStream()
        .forEach(
            source -> {
              // Segment by segment, as a name may hold what a path would take for a scheme.
              org.apache.hadoop.fs.Path target = remote;
              for (Path name : folder.relativize(source)) {
                target = new org.apache.hadoop.fs.Path(target, "./" + name);
              }

              try (OutputStream out = files.create(target)) {
                Files.copy(source, out);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }
}
