import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
      files.mkdirs(remote.getParent());
      files.copyFromLocalFile(new org.apache.hadoop.fs.Path(arguments[2]), remote);
      Path ready = Path.of(arguments[1]);
      Files.writeString(ready.resolveSibling("address.new"), files.getUri().toString());
      Files.move(ready.resolveSibling("address.new"), ready);
      while (System.in.read() >= 0) {
        continue;
      }
    }
  }
}
